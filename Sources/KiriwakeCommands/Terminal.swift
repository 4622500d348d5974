import ArgumentParser
import KiriwakeCore
import KiriwakeSite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where results and complaints go.
enum Terminal {
    static func show(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func complain(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Says what the machine refused, and ends with the code for it.
    static func couldNotWork(_ error: any Error) -> ExitCode {
        complain("kiriwake: \(error)\n")
        return .couldNotWork
    }

    static func couldNotWork(_ problem: String) -> ExitCode {
        complain("kiriwake: \(problem)\n")
        return .couldNotWork
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let amount = Self.system(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if amount < 0, errno == EINTR { continue }
                // Nobody reads any more; there is nobody to tell.
                if amount <= 0 { return }
                written += amount
            }
        }
    }

    private static func system(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
