package import KiriwakeCore
import SystemPackage

/// Writes a site so that a crash at any moment loses neither the last one nor the new one.
///
/// Where the folder can be exchanged, readers see either the whole last site or the whole new one: the new one is made
/// beside the last, in `.NAME.new-…`, with unchanged files as hard links, and then one system call swaps the two
/// folders. Where it cannot (a mount, a lower layer of an overlay, a folder in one that is not writable) or must not,
/// files are replaced one by one, each atomically, in an order that keeps every page complete; a journal lets the next
/// build finish one that was interrupted. No file that the last build did not write is ever removed.
///
/// Nothing is guaranteed after a power failure: files may be truncated. The next build compares every byte, and so
/// repairs them.
package struct SiteWriter: Sendable {
    package enum Method: String, Sendable {
        case exchange
        case fileByFile = "file-by-file"
    }

    package struct Report: Sendable, Hashable {
        package let files: Int
        /// Paths of files that are new or different, sorted.
        package let changed: [String]
        /// Number of files of the old site that the new one does not have.
        package let removed: Int
        package let method: Method
        /// Problems that did not stop the build, such as an old site that could not be removed.
        package let warnings: [String]
    }

    private let folder: String
    private let jobs: Int
    private let isInPlace: Bool
    private let sources: [String]
    private let notify: @Sendable (String) -> Void

    /// - Parameters:
    ///   - folder: the site's folder, or a link to it. It need not exist.
    ///   - isInPlace: whether to replace files one by one even where the folder could be exchanged.
    ///   - sources: files and folders that the site is built from, which must not be in the folder.
    ///   - notify: called when the build has to wait for another build.
    package init(
        folder: String, jobs: Int, isInPlace: Bool = false, sources: [String] = [],
        notify: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.folder = folder
        self.jobs = jobs
        self.isInPlace = isInPlace
        self.sources = sources
        self.notify = notify
    }

    /// Checks the folder before anything is built for it, and finishes what a killed build had begun there.
    /// - Throws: `OutputError` for a folder that `write` would refuse, and errors of the system.
    package func prepare() throws { _ = try open(makes: false) }

    /// - Throws: `OutputError`, errors of the system, and `TemplateError`. The old site is then as it was, unless a
    ///   disk fails while files are replaced one by one; the next build continues there.
    package func write(_ files: [OutputFile], reading source: FileSystem) throws -> Report {
        try OutputFile.check(files)
        let mark = SiteMark.text(listing: files.map(\.path.path))
        let files = [OutputFile(SitePath(SiteMark.name), .bytes(Array(mark.utf8)))] + files
        guard let output = try open(makes: true) else { preconditionFailure("a folder that is made exists") }
        // No other build may change the folder until the end.
        defer { withExtendedLifetime(output) {} }
        do {
            let publication = Publication(output: output, files: files, jobs: jobs, source: source)
            let isExchangeable = !isInPlace && output.contents.foreign.isEmpty && !output.location.isMount
            if isExchangeable, let report = try publication.exchange() { return report }
            return try publication.fileByFile()
        } catch {
            // Only an empty folder is removed.
            if output.isNew { SystemCall.removeFolder(output.folder) }
            throw error
        }
    }

    private func open(makes: Bool) throws -> OpenOutput? {
        try OpenOutput(folder, sources: sources, makes: makes, notify: notify)
    }
}
