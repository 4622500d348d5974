/// Names for headings, as GitHub makes them: lower case, spaces as hyphens, punctuation gone, numbered when taken.
struct AnchorNames {
    private var taken: Set<String> = []

    mutating func name(for title: String) -> String {
        var name = ""
        for scalar in title.lowercased().unicodeScalars {
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
        var number = 0
        while !taken.insert(candidate).inserted {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }
}
