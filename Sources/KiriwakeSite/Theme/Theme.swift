package import KiriwakeCore
package import KiriwakeModel
import KiriwakeTemplates
package import KiriwakeWording

/// Templates, styles and texts, ready for the languages of one site.
package struct Theme: Sendable {
    /// By index of the language.
    let templates: [TemplateSet]
    package let texts: [Texts]
    /// Files to publish, by their name with content hash, such as `assets/style-1f0c….css`.
    let assets: [String: [UInt8]]
    /// Files to publish as they are: their full path by path in the site.
    let rootFiles: [String: String]
    /// The browser's worker, which keeps its plain name; nil for a theme without.
    let serviceWorker: String?
    /// Published names by plain name.
    let assetNames: [String: String]

    /// Reads a theme.
    /// - Parameters:
    ///   - folders: where to look, the first that has a file wins; so a site can replace single files of a theme.
    ///   - languages: the site's languages; each needs `texts/TAG.yml` in one of the folders.
    package static func read(
        _ folders: [String], files: FileSystem, languages: [Language],
        readTexts: (_ path: String) throws(FileError) -> (texts: [String: String], diagnostics: [Diagnostic])
    ) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        let listing = try ThemeListing(folders, files: files)
        var assetBytes = AssetParts.joined(try listing.read("assets/", files: files))
        let worker = assetBytes.removeValue(forKey: "service-worker.js").map { String(decoding: $0, as: UTF8.self) }
        var assets: [String: [UInt8]] = [:]
        var names: [String: String] = [:]
        for (name, bytes) in assetBytes {
            let hashed = AssetName.hashed(name, bytes)
            assets[hashed] = bytes
            names[name] = hashed
        }
        let sources = try listing.read("templates/", ending: ".mustache", files: files)
            .mapValues { String(decoding: $0, as: UTF8.self) }
        var templates: [TemplateSet] = []
        var texts: [Texts] = []
        var diagnostics: [Diagnostic] = []
        for language in languages {
            let path =
                listing.path(of: "texts/\(language.tag).yml") ?? folders[folders.count - 1]
                + "/texts/\(language.tag).yml"
            let (words, problems) = try readTexts(path)
            diagnostics += problems
            guard problems.isEmpty else { continue }
            texts.append(try Texts(words, language: language))
            templates.append(
                try TemplateSet(sources, texts: words, assets: names, language: language.tag))
        }
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        let theme = Theme(
            templates: templates, texts: texts, assets: assets, rootFiles: listing.rootFiles, serviceWorker: worker,
            assetNames: names)
        return (theme, diagnostics)
    }
}
