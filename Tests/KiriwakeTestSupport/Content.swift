import KiriwakeCore
import KiriwakeModel
package import KiriwakeReader

/// A content folder that exists in memory, read.
package enum Content {
    /// - Parameter files: texts by path below the content folder.
    package static func read(
        _ files: [String: String], languages tags: [String] = ["en", "de"], includesDrafts: Bool = false,
        jobs: Int = 1
    ) throws -> ContentReader.Reading {
        try read(bytes: files.mapValues { Array($0.utf8) }, languages: tags, includesDrafts: includesDrafts, jobs: jobs)
    }

    package static func read(
        bytes files: [String: [UInt8]], languages tags: [String] = ["en", "de"], includesDrafts: Bool = false,
        jobs: Int = 1
    ) throws -> ContentReader.Reading {
        let shown = Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0.key, $0.value) })
        return try ContentReader(
            files: .memory(bytes: shown), folder: "content",
            languages: tags.enumerated().compactMap { Language(tag: $1, index: $0) },
            yesNo: YesNoWords(
                yes: Localized(tags.map { ["en": "Yes", "de": "Ja"][$0] }),
                no: Localized(tags.map { ["en": "No", "de": "Nein"][$0] })), includesDrafts: includesDrafts, jobs: jobs
        ).read()
    }
}
