/// The URL paths that belong to the preview and not to the site.
enum ReloadPath {
    /// The first component of every such path.
    static let folder = "_kiriwake"

    static let events = "/_kiriwake/events"
    static let script = "/_kiriwake/reload.js"
    static let style = "/_kiriwake/overlay.css"
}
