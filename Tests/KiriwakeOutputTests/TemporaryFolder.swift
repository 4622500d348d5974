import Foundation

/// A folder that is there while a test runs.
enum TemporaryFolder {
    static func with(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "kiriwake-output-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }
}
