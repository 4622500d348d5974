extension UInt8 {
    /// Space, tab, line feed, form feed or carriage return.
    var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }

    /// A letter A–Z in lower case; anything else as it is.
    var lowercaseASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self + 0x20 : self }
}

extension [UInt8] {
    /// The first occurrence of ASCII text, whatever its case; `text` must be in lower case.
    func firstRange(ofLowercase text: StaticString, from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        positions(of: text, in: start..<(end ?? count)).first { matches(text, at: $0.lowerBound) }
    }

    /// The last occurrence of ASCII text, whatever its case; `text` must be in lower case.
    func lastRange(ofLowercase text: StaticString) -> Range<Int>? {
        positions(of: text, in: 0..<count).last { matches(text, at: $0.lowerBound) }
    }

    private func positions(
        of text: StaticString, in range: Range<Int>
    ) -> some BidirectionalCollection<Range<Int>> {
        let length = text.utf8CodeUnitCount
        let starts = range.lowerBound..<Swift.max(range.lowerBound, range.upperBound - length + 1)
        return starts.lazy.map { $0..<($0 + length) }
    }

    private func matches(_ text: StaticString, at start: Int) -> Bool {
        text.withUTF8Buffer { text in
            text.indices.allSatisfy { self[start + $0].lowercaseASCII == text[$0] }
        }
    }
}
