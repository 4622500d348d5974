import Foundation

/// The small site that CONTRIBUTING.md shows.
package enum DocumentedExample {
    /// Texts of the files by path, such as `example/site.yml`.
    package static func files() throws -> [String: String] {
        let document = try String(contentsOfFile: Repository.path + "CONTRIBUTING.md", encoding: .utf8)
        let block = /`(example\/[^`]+)`\n\n```[a-z]+\n(.*?\n)```/.dotMatchesNewlines()
        return Dictionary(
            document.matches(of: block).map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    }
}
