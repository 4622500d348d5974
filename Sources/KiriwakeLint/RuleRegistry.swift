import KiriwakeCore

/// All rules. A new rule is added here and nowhere else.
package enum RuleRegistry {
    package static let rules: [Rule] = frontMatter + decision + links + safety

    private static let frontMatter: [Rule] = [
        .unclosedFrontMatter, .unreadableYAML, .unknownKey, .missingKey, .wrongKindOfValue, .unknownValue, .unknownID,
        .edgeTwice, .structureInTranslation, .translationWithoutOriginal, .notUTF8, .frontMatterTooLarge, .anchor,
        .articleTooLarge, .fileNameIsNoID, .sharedSymptom, .misplacedFile, .missingPicture, .unsafePicture, .keyTwice,
    ]
    private static let decision: [Rule] = [
        .causeWithoutFix, .symptomNobodyAsks, .lookalikesNotSeparated, .fixNobodyNeeds, .nobodyToAsk,
    ]
    private static let links: [Rule] = [.brokenLink, .brokenAnchor, .unsafeLink]

    private static let safety: [Rule] = [.riskyFixWithoutWarning]

    package static func rule(_ code: DiagnosticCode) -> Rule? { rules.first { $0.code == code } }
}
