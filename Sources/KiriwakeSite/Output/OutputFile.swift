/// One file of the site. Its content is made when it is written, so that no more than a few are held at once.
package struct OutputFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        case rendered(@Sendable () throws -> String)
        /// The bytes of a file that stands beside articles.
        case copied(from: String)
    }

    package let path: SitePath
    package let content: Content

    package init(_ path: SitePath, _ content: Content) {
        self.path = path
        self.content = content
    }
}
