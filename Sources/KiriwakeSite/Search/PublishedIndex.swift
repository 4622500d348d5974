import KiriwakeModel
import KiriwakeOutput
package import KiriwakeSearch

/// An index with the files it is published as. All stand in one folder that is named by what is in them, so that a
/// browser may keep them for good and never mixes old and new.
package struct PublishedIndex: Sendable {
    package let index: SearchIndex
    let files: [OutputFile]
    /// The file to load first.
    let core: SitePath

    init(_ index: SearchIndex, language: Language) {
        self.index = index
        let contents = IndexFiles.files(index)
        let folder = AssetName.hashed("search-" + language.tag, contents.flatMap(\.bytes))
        files = contents.map { OutputFile(SitePath("\(folder)/\($0.name)"), .bytes($0.bytes)) }
        core = SitePath(folder + "/core.js")
    }
}
