import Foundation
import KiriwakeFuzzTargets

// The entry points that libFuzzer calls; it has its own `main`. `scripts/fuzz.sh` builds and runs this.

private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["KIRIWAKE_FUZZ_TARGET"]
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        fatalError("KIRIWAKE_FUZZ_TARGET must be one of: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    }
    return target
}()

/// Called once, before libFuzzer reads its arguments: writes the seeds and the dictionary.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer, _ arguments: UnsafeMutableRawPointer) -> CInt {
    guard let folder = ProcessInfo.processInfo.environment["KIRIWAKE_FUZZ_FOLDER"] else { return 0 }
    do {
        for (number, seed) in target.seeds.enumerated() {
            try Data(seed.utf8).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
        }
        // Each word as libFuzzer's dictionaries write it, byte by byte.
        let words = target.words.map { "\"" + $0.utf8.map { "\\x" + String(format: "%02X", $0) }.joined() + "\"\n" }
        try Data(words.joined().utf8).write(to: URL(fileURLWithPath: folder + ".dictionary"))
    } catch {
        fatalError("\(error)")
    }
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try target.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
        fatalError("\(target.name): \(error)")
    }
    return 0
}
