import KiriwakeModel
import KiriwakeOutput

/// The script that continues where the wizard's pages end, with its files in one language. The words stand in one folder that
/// is named by what is in them, so that a browser may keep them for good and never mixes old and new.
struct PublishedOnward: Sendable {
    let script: SitePath
    let model: SitePath
    /// The words that are loaded first.
    let words: SitePath
    /// Path of the folder of words, with a slash at its end.
    let folder: String
    /// Everything in that folder.
    let files: [OutputFile]

    init(script: SitePath, model: SitePath, _ words: OnwardWords, _ parts: [OnwardPart], _ language: Language) {
        let contents = [(name: "words", script: words.script)] + parts.map { (name: $0.name, script: $0.script) }
        let folder = AssetName.hashed("onward-" + language.tag, contents.flatMap { Array($0.script.utf8) })
        self.script = script
        self.model = model
        self.words = SitePath(folder + "/words.js")
        self.folder = folder + "/"
        files = contents.map { OutputFile(SitePath("\(folder)/\($0.name).js"), .bytes(Array($0.script.utf8))) }
    }
}
