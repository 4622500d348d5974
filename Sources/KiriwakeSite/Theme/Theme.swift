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

    /// Reads templates and assets.
    /// - Parameter texts: by index of the language.
    package static func read(_ listing: ThemeListing, files: FileSystem, texts: [Texts], settings: ThemeSettings) throws
        -> Theme
    {
        var assetBytes = AssetParts.joined(try listing.read("assets/", files: files))
        if let accent = settings.accent { assetBytes["style.css"]?.append(contentsOf: Accent(accent.value).css.utf8) }
        let worker = assetBytes.removeValue(forKey: "service-worker.js").map { String(decoding: $0, as: UTF8.self) }
        var assets: [String: [UInt8]] = [:]
        var names: [String: String] = [:]
        for (name, bytes) in assetBytes {
            let hashed = AssetName.hashed(name, bytes)
            assets[hashed] = bytes
            names[name] = hashed
        }
        let sources = try listing.templates(files)
        return Theme(
            templates: try texts.map { texts in
                try TemplateSet(sources, texts: texts.all, assets: names, language: texts.language.tag)
            }, texts: texts, assets: assets, rootFiles: listing.rootFiles, serviceWorker: worker, assetNames: names)
    }
}
