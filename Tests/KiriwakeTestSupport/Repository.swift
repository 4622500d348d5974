/// The repository that the tests were compiled in.
package enum Repository {
    /// Absolute, ends with a slash.
    package static let path = String(#filePath.dropLast("Tests/KiriwakeTestSupport/Repository.swift".count))
}
