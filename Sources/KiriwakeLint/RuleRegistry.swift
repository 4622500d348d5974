package import KiriwakeCore

/// The rule of every code. The compiler asks for a line here when a code is added.
package enum RuleRegistry {
    /// In the order of the codes.
    package static let rules = DiagnosticCode.allCases.map(rule)

    package static func rule(_ code: DiagnosticCode) -> Rule {
        switch code {
        case .unclosedFrontMatter: .unclosedFrontMatter
        case .unreadableYAML: .unreadableYAML
        case .unknownKey: .unknownKey
        case .missingKey: .missingKey
        case .wrongKindOfValue: .wrongKindOfValue
        case .unknownValue: .unknownValue
        case .unknownID: .unknownID
        case .edgeTwice: .edgeTwice
        case .structureInTranslation: .structureInTranslation
        case .translationWithoutOriginal: .translationWithoutOriginal
        case .notUTF8: .notUTF8
        case .frontMatterTooLarge: .frontMatterTooLarge
        case .yamlAnchor: .yamlAnchor
        case .articleTooLarge: .articleTooLarge
        case .fileNameIsNoID: .fileNameIsNoID
        case .sharedSymptom: .sharedSymptom
        case .misplacedFile: .misplacedFile
        case .unlinkedFile: .unlinkedFile
        case .foreignFrontMatter: .foreignFrontMatter
        case .idTwice: .idTwice
        case .missingPicture: .missingPicture
        case .unsafePicture: .unsafePicture
        case .keyTwice: .keyTwice
        case .removedID: .removedID
        case .controlCharacter: .controlCharacter
        case .listTooLarge: .listTooLarge
        case .frontMatterNotFirst: .frontMatterNotFirst
        case .valueCutOff: .valueCutOff
        case .markupOfOtherTools: .markupOfOtherTools
        case .misheardWord: .misheardWord
        case .causeWithoutFix: .causeWithoutFix
        case .symptomNobodyAsks: .symptomNobodyAsks
        case .lookalikesNotSeparated: .lookalikesNotSeparated
        case .dangerNotBelieved: .dangerNotBelieved
        case .fixNobodyNeeds: .fixNobodyNeeds
        case .nobodyToAsk: .nobodyToAsk
        case .brokenLink: .brokenLink
        case .brokenAnchor: .brokenAnchor
        case .unsafeLink: .unsafeLink
        case .remotePicture: .remotePicture
        case .riskyFixWithoutWarning: .riskyFixWithoutWarning
        case .fixWithoutSteps: .fixWithoutSteps
        }
    }
}
