import KiriwakeCore

/// A list beside the articles that is read line by line, since a merge or a log leaves lines and not YAML.
struct LinesFile {
    let source: SourceText
    /// Lines without their ends; empty ones are left out.
    let lines: [ArraySlice<UInt8>]
    /// Why nothing could be read: the bytes are not UTF-8.
    let fault: Diagnostic?

    /// - Returns: nil when there is no such file.
    /// - Complexity: linear in the bytes.
    init?(_ path: String, files: FileSystem) throws(FileError) {
        guard files.exists(path) else { return nil }
        source = SourceText(path: path, bytes: try files.read(path))
        fault = source.encodingFault
        guard fault == nil else {
            lines = []
            return
        }
        lines = source.bytes[source.start(ofLine: 0)...].split(separator: UInt8(ascii: "\n"))
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
            .filter { !$0.isEmpty }
    }

    static func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: "#") }
}
