extension SourceText {
    /// A diagnostic where a file stops being UTF-8. It cannot be read then.
    package var encodingFault: Diagnostic? {
        if isUTF16 {
            return Diagnostic(
                .notUTF8, at: location(of: 0..<min(2, bytes.count)),
                "the file is UTF-16, which spreadsheets call 'Unicode text'", expected: "UTF-8",
                advice: "save the file as UTF-8; a spreadsheet calls that 'CSV UTF-8'")
        }
        return firstInvalidOffset.map { offset in
            Diagnostic(
                .notUTF8, at: location(of: offset..<(offset + 1)), "the file is not UTF-8 from here on",
                expected: "UTF-8", advice: "save the file as UTF-8 (it may be Shift_JIS or UTF-16)")
        }
    }

    /// A diagnostic for the first control character of a file that can be read all the same.
    package var controlCharacterFault: Diagnostic? {
        ControlCharacter.first(in: bytes).map { .controlCharacter($0.scalar, at: location(of: $0.range)) }
    }

}

extension Diagnostic {
    /// A diagnostic for a file of more bytes than it may have, to be asked for before they are looked at.
    package static func tooLarge(
        _ code: DiagnosticCode, _ bytes: [UInt8], of path: String, limit: Int, _ noun: String, advice: String
    ) -> Diagnostic? {
        guard bytes.count > limit else { return nil }
        return Diagnostic(
            code, at: .start(of: path), "\(noun) of \(bytes.count) bytes is too large",
            expected: "at most \(limit) bytes", advice: advice)
    }

    package static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return scalar == "\r"
            ? Diagnostic(
                .controlCharacter, at: location, "a carriage return without a line feed stands here",
                expected: "a line feed at the end of each line",
                advice: "save the file with the line ends of Unix or Windows")
            : Diagnostic(
                .controlCharacter, at: location, "a control character, U+\(padded), stands here",
                expected: "characters that can be seen, spaces, tabs and line feeds", advice: "delete it")
    }
}
