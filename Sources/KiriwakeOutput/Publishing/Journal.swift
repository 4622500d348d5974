import KiriwakeCore
import SystemPackage

/// What a build is about to do in an output folder, file by file. It is in the folder from before the first step until
/// after the last, so that the next build can finish an interrupted one.
struct Journal: Hashable {
    enum Step: Hashable {
        /// The file moves from the staging folder to its path.
        case write(String)
        case remove(String)
    }

    let steps: [Step]

    static let name = SiteMark.name + "-journal"
    /// Name of the staging folder for the new files, inside the output folder.
    static let stagingName = SiteMark.name + "-staging"

    private static let opening = "kiriwake journal 1"
    private static let closing = "end"

    init(_ steps: [Step]) { self.steps = steps }

    /// Files that the build writes.
    var files: [String] {
        steps.map { step in
            switch step {
            case .write(let path), .remove(let path): path
            }
        }
    }

    var text: String {
        let lines = steps.map { step in
            switch step {
            case .write(let path): "write " + ListedPath.encode(path)
            case .remove(let path): "remove " + ListedPath.encode(path)
            }
        }
        return ([Self.opening] + lines + [Self.closing]).map { $0 + "\n" }.joined()
    }

    /// - Returns: nil for a text that is not a complete journal; then no step has been taken.
    init?(_ text: String) {
        let lines = text.split(separator: "\n")
        guard lines.first.map(String.init) == Self.opening, lines.last.map(String.init) == Self.closing else {
            return nil
        }
        var steps: [Step] = []
        for line in lines.dropFirst().dropLast() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let path = ListedPath.decode(parts[1]) else { return nil }
            switch parts[0] {
            case "write": steps.append(.write(path))
            case "remove": steps.append(.remove(path))
            default: return nil
            }
        }
        self.steps = steps
    }

    /// The journal of an interrupted build; nil when there is none.
    init?(of folder: FilePath) throws(FileError) {
        let path = folder.appending(Self.name)
        guard FileStatus(path)?.kind == .file else { return nil }
        self.init(String(decoding: try FileSystem.local.read(path.string), as: UTF8.self))
    }

    /// Writes the journal to the folder and waits until it is on the disk. From then on the steps will be taken.
    func write(in folder: FilePath) throws(FileError) {
        let draft = folder.appending(Self.stagingName).appending(Self.name)
        try FileContent.write(text, to: draft, isFlushed: true)
        if let refusal = SystemCall.move(draft, to: folder.appending(Self.name)) {
            throw FileError(.replace, folder.appending(Self.name), refusal)
        }
        do {
            let descriptor = try FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
            try descriptor.closeAfter {
                if let refusal = SystemCall.flush(descriptor) { throw refusal }
            }
        } catch {
            throw FileError(.write, folder, error)
        }
    }

    /// Takes every remaining step: a step that was taken before is not taken again.
    /// - Throws: the error of the first step that fails. The next build continues with that step.
    func finish(in folder: FilePath) throws(FileError) {
        for step in steps {
            switch step {
            case .write(let path): try publish(FilePath(path), in: folder)
            case .remove(let path): try remove(FilePath(path), in: folder)
            }
        }
        try publish(FilePath(SiteMark.name), in: folder)
        try Folders.remove(folder.appending(Self.stagingName))
        if let refusal = SystemCall.removeFile(folder.appending(Self.name)) {
            throw FileError(.remove, folder.appending(Self.name), refusal)
        }
    }

    private func publish(_ path: FilePath, in folder: FilePath) throws(FileError) {
        let staged = folder.appending(Self.stagingName).pushing(path)
        guard FileStatus(staged) != nil else { return }
        let target = folder.pushing(path)
        var refusal = SystemCall.move(staged, to: target)
        if refusal == .noSuchFileOrDirectory {
            try Folders.make(target.parent)
            refusal = SystemCall.move(staged, to: target)
        }
        if let refusal { throw FileError(.replace, target, refusal) }
    }

    private func remove(_ path: FilePath, in folder: FilePath) throws(FileError) {
        switch SystemCall.removeFile(folder.pushing(path)) {
        // Moved already, perhaps with something new at its path.
        case nil, .noSuchFileOrDirectory?, .notDirectory?: break
        case _? where FileStatus(folder.pushing(path))?.kind == .folder: break
        case let refusal?: throw FileError(.remove, folder.pushing(path), refusal)
        }
        var path = path
        while path.removeLastComponent(), !path.isEmpty, SystemCall.removeFolder(folder.pushing(path)) == nil {}
    }
}
