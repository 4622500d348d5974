/// The UTF-8 bytes of one file, with the offsets at which its lines begin.
///
/// Every position inside kiriwake is a UTF-8 offset into such a text; lines and columns exist for display only.
package struct SourceText: Sendable {
    /// Path as it is shown to people and written into diagnostics.
    package let path: String
    package let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many Unicode scalars begin before each block of bytes, so that a place far along a line is found as fast as one
    /// near its start.
    private let scalarsBeforeBlock: [Int]
    private static let blockSize = 256

    /// Indexes the lines of `bytes`. Cost: one pass over the bytes.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        // A byte order mark, which some editors write, is no part of the text.
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        var blocks: [Int] = []
        var scalars = 0
        bytes.withUnsafeBufferPointer { buffer in
            for offset in buffer.indices {
                if offset % Self.blockSize == 0 { blocks.append(scalars) }
                if buffer[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
                if !UTF8.isContinuation(buffer[offset]) { scalars += 1 }
            }
        }
        lineStarts = starts
        scalarsBeforeBlock = blocks
    }

    /// Offset of the first byte of a line, on the first line after a byte order mark; a line past the end gives the end of the text.
    /// - Parameter line: line number from 0.
    package func start(ofLine line: Int) -> Int {
        line < lineStarts.count ? lineStarts[max(0, line)] : bytes.count
    }

    /// The offset of the scalar that comes `count` scalars after the one at `offset`; the end of the text if there are fewer.
    /// Cost: logarithmic in the text.
    package func offset(after count: Int, scalarsFrom offset: Int) -> Int {
        let wanted = scalars(before: offset) + max(0, count)
        let block = scalarsBeforeBlock.partitioningIndex { $0 > wanted } - 1
        guard block >= 0 else { return min(offset, bytes.count) }
        var left = wanted - scalarsBeforeBlock[block]
        var found = block * Self.blockSize
        while found < bytes.count, left > 0 || UTF8.isContinuation(bytes[found]) {
            if !UTF8.isContinuation(bytes[found]) { left -= 1 }
            found += 1
        }
        return found
    }

    /// The location of `range`, for display. Cost: logarithmic in lines, whatever their length.
    package func location(of range: Range<Int>) -> SourceLocation {
        let offset = min(range.lowerBound, bytes.count)
        let line = max(0, lineStarts.partitioningIndex { $0 > offset } - 1)
        let column = scalars(before: offset) - scalars(before: min(lineStarts[line], offset))
        return SourceLocation(path: path, line: line + 1, column: column + 1, range: range)
    }

    /// How many scalars begin before an offset.
    private func scalars(before offset: Int) -> Int {
        let offset = min(offset, bytes.count)
        guard offset > 0 else { return 0 }
        let block = (offset - 1) / Self.blockSize
        return bytes[(block * Self.blockSize)..<offset].reduce(into: scalarsBeforeBlock[block]) { count, byte in
            if !UTF8.isContinuation(byte) { count += 1 }
        }
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

extension [Int] {
    /// The first index whose element meets a condition that all after it meet too. Cost: logarithmic.
    fileprivate func partitioningIndex(where meets: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if meets(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
