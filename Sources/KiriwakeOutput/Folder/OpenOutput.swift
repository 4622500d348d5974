import KiriwakeCore
import SystemPackage

/// An output folder that only this build may change: checked, locked, and cleared of what killed builds left.
struct OpenOutput {
    let location: OutputLocation
    /// What the last build wrote.
    let contents: FolderContents
    /// Warnings about what could not be removed, and about what is kept although no build wrote it.
    let warnings: [String]
    /// Whether this build made the folder.
    let isNew: Bool
    private let lock: FolderLock

    var folder: FilePath { location.folder }

    /// How long to wait for another build, in seconds.
    static let patience = 30

    /// - Parameters:
    ///   - name: the folder's path as it was given.
    ///   - sources: files and folders that the site is built from.
    ///   - makes: whether a folder that does not exist is created.
    ///   - notify: called once when the build has to wait for another build.
    /// - Returns: nil for a folder that does not exist and is not to be created.
    /// - Throws: `OutputError` for a folder that must not be replaced, and errors of the system.
    init?(_ name: String, sources: [String], makes: Bool, notify: (String) -> Void) throws {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(Self.patience)
        var isWaiting = false
        var isNew = false
        while true {
            let location = try OutputLocation(name)
            if !location.exists {
                guard makes else { return nil }
                isNew = try Folders.make(location.folder) || isNew
            }
            if let lock = try FolderLock(location.folder) {
                // The folder may have been exchanged or removed while this build waited.
                guard FileStatus(location.folder)?.identity == lock.identity else { continue }
                (self.location, self.lock, self.isNew) = (location, lock, isNew)
                break
            }
            guard clock.now < deadline else { throw OutputError.busy(name, seconds: Self.patience) }
            if !isWaiting {
                notify("another build is writing to '\(name)'; waiting for it, \(Self.patience) s at most")
                isWaiting = true
            }
            SystemCall.pause(milliseconds: 50)
        }
        var warnings: [String] = []
        contents = try Self.tidy(location, sources, &warnings)
        self.warnings = warnings
    }

    /// Finishes or removes what earlier builds left.
    /// - Returns: the contents of the folder afterwards.
    private static func tidy(
        _ location: OutputLocation, _ sources: [String], _ warnings: inout [String]
    ) throws -> FolderContents {
        let folder = location.folder
        try refuseSources(in: location, sources)
        let journal = try Journal(of: folder)
        if journal == nil { try Folders.remove(folder.appending(Journal.stagingName)) }
        var contents = try contents(of: location, journal)
        if let journal {
            try journal.finish(in: folder)
            contents = try self.contents(of: location, nil)
        }
        warnings = contents.foreign.map { "'\($0.name)' in '\(location.name)' is kept: its name is not UTF-8" }
        warnings += Leftovers.remove(beside: folder)
        return contents
    }

    /// - Throws: `OutputError` when something in the folder must not be replaced.
    private static func contents(of location: OutputLocation, _ journal: Journal?) throws -> FolderContents {
        let folder = location.folder
        let mark = try SiteMark(of: folder)
        let ledger = try Ledger(mark, of: folder, interrupted: journal?.files ?? [])
        let contents = try FolderContents(of: folder, ledger)
        let isInterrupted = journal != nil
        let foreign = contents.foreign.filter { $0.isUTF8 && !(isInterrupted && $0.name == Journal.stagingName + "/") }
        if foreign.contains(where: { $0.path == ".git" }) { throw OutputError.repository(location.name) }
        if mark == .absent, !isInterrupted, !contents.foreign.isEmpty { throw OutputError.notASite(location.name) }
        if !foreign.isEmpty { throw OutputError.foreign(location.name, names: foreign.map(\.name)) }
        return contents
    }

    private static func refuseSources(in location: OutputLocation, _ sources: [String]) throws {
        let folder = try Disk.realPath(location.folder)
        for source in sources {
            // A source that does not exist cannot be lost; reading it later reports it.
            guard FileStatus(FilePath(source), followingLink: true) != nil else { continue }
            guard try Disk.realPath(FilePath(source)).starts(with: folder) else { continue }
            throw OutputError.holdsSource(location.name, source: source)
        }
    }
}
