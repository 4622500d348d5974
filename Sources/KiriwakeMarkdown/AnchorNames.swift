/// Names for headings, as GitHub makes them: lower case, spaces as hyphens, punctuation removed, numbered when already
/// taken.
struct AnchorNames {
    private var taken: Set<String> = []
    /// The last number given to a name, so that a thousand equal headings cost no more than a thousand others.
    private var numbers: [String: Int] = [:]

    mutating func name(for title: String) -> String {
        var name = ""
        for scalar in title.lowercased().unicodeScalars {
            if scalar.isASCII {
                switch UInt8(ascii: scalar) {
                case 97...122, 48...57, UInt8(ascii: "-"), UInt8(ascii: "_"): name.unicodeScalars.append(scalar)
                case UInt8(ascii: " "): name += "-"
                default: break
                }
                continue
            }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .decimalNumber, .letterNumber, .connectorPunctuation, .dashPunctuation:
                name.unicodeScalars.append(scalar)
            case .spaceSeparator: name += "-"
            default: break
            }
        }
        if name.isEmpty { name = "section" }
        var candidate = name
        while !taken.insert(candidate).inserted {
            numbers[name, default: 0] += 1
            candidate = "\(name)-\(numbers[name, default: 0])"
        }
        return candidate
    }
}
