/// The UTF-8 bytes of one file, with the offsets at which its lines begin.
///
/// Every position inside kiriwake is a UTF-8 offset into such a text; lines and columns exist for display only.
package struct SourceText: Sendable {
    /// Path as it is shown to people and written into diagnostics.
    package let path: String
    package let bytes: [UInt8]
    private let lineStarts: [Int]

    /// Indexes the lines of `bytes`. Cost: one pass over the bytes.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        // A byte order mark, which some editors write, is no part of the text.
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            for offset in buffer.indices where buffer[offset] == UInt8(ascii: "\n") {
                starts.append(offset + 1)
            }
        }
        lineStarts = starts
    }

    /// Offset of the first byte of a line, on the first line after a byte order mark; a line past the end gives the end of the text.
    /// - Parameter line: line number from 0.
    package func start(ofLine line: Int) -> Int {
        line < lineStarts.count ? lineStarts[max(0, line)] : bytes.count
    }

    /// UTF-8 offset of a position that a foreign parser counted in Unicode scalars, as libYAML does.
    /// - Parameters:
    ///   - line: line number from 0.
    ///   - scalars: scalars before the position on its line.
    package func offset(line: Int, scalars: Int) -> Int {
        var offset = start(ofLine: line)
        var left = scalars
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
            if !UTF8.isContinuation(bytes[offset]) {
                if left == 0 { break }
                left -= 1
            }
            offset += 1
        }
        return offset
    }

    /// The location of `range`, for display. Cost: logarithmic in lines, linear in the length of one line.
    package func location(of range: Range<Int>) -> SourceLocation {
        let offset = min(range.lowerBound, bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let scalars = bytes[min(lineStarts[low], offset)..<offset].reduce(into: 0) { count, byte in
            if !UTF8.isContinuation(byte) { count += 1 }
        }
        return SourceLocation(path: path, line: low + 1, column: scalars + 1, range: range)
    }

    /// Whether these are two bytes for each character, as spreadsheets write what they call Unicode text.
    package var isUTF16: Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0)
    }

    /// Offset of the first byte that is not valid UTF-8, or nil. Cost: one pass.
    package var firstInvalidOffset: Int? {
        bytes.withUnsafeBufferPointer { buffer in
            if String(validating: buffer, as: UTF8.self) != nil { return nil }
            var decoder = Unicode.UTF8.ForwardParser()
            var iterator = buffer.makeIterator()
            var offset = 0
            while true {
                switch decoder.parseScalar(from: &iterator) {
                case .valid(let scalar): offset += scalar.count
                case .emptyInput: return nil
                case .error: return offset
                }
            }
        }
    }
}
