import KiriwakeCore

/// A list beside the articles that is read line by line, since a merge or a log leaves lines and not YAML.
struct LinesFile {
    let source: SourceText
    /// Lines without their ends; empty ones are left out.
    let lines: [ArraySlice<UInt8>]
    /// What is wrong with the file as a whole. Of one that is not UTF-8 or too large, nothing is read.
    let faults: [Diagnostic]

    static let sizeLimit = 16 * 1024 * 1024
    static let lineLimit = 200_000
    private static let advice = "keep what is still needed"
    static let lineSizeLimit = 64 * 1024

    /// - Returns: nil when there is no such file.
    /// - Complexity: linear in the bytes.
    init?(_ path: String, files: FileSystem) throws(FileError) {
        guard files.exists(path) else { return nil }
        let bytes = try files.read(path)
        let large = Diagnostic.tooLarge(
            .listTooLarge, bytes, of: path, limit: Self.sizeLimit, "a list", advice: Self.advice)
        source = SourceText(path: path, bytes: large == nil ? bytes : [])
        if let fault = large ?? source.encodingFault {
            (lines, faults) = ([], [fault])
            return
        }
        let all = source.bytes[source.start(ofLine: 0)...].split(separator: UInt8(ascii: "\n"))
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
            .filter { !$0.isEmpty }
        var faults = [source.controlCharacterFault].compactMap(\.self)
        if all.count > Self.lineLimit {
            faults.append(
                Diagnostic(
                    .listTooLarge, at: source.location(of: all[Self.lineLimit].indices),
                    "a list of \(all.count) lines is too large", expected: "at most \(Self.lineLimit) lines",
                    advice: Self.advice))
        }
        if let long = all.first(where: { $0.count > Self.lineSizeLimit }) {
            faults.append(
                Diagnostic(
                    .listTooLarge, at: source.location(of: long.indices), "a line of \(long.count) bytes is too long",
                    expected: "at most \(Self.lineSizeLimit) bytes", advice: "write it as several lines"))
        }
        self.faults = faults
        lines = all.prefix(Self.lineLimit).filter { $0.count <= Self.lineSizeLimit }
    }

    static func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: "#") }
}
