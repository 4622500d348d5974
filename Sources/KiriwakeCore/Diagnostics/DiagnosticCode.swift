/// What can be wrong with articles, one case for each rule. The raw value is what authors see; it is never reused.
///
/// Families: KW1 front matter, KW2 text, KW3 decision, KW4 links, KW6 safety.
package enum DiagnosticCode: String, CaseIterable, Sendable {
    case unclosedFrontMatter = "KW101"
    case unreadableYAML = "KW102"
    case unknownKey = "KW103"
    case missingKey = "KW104"
    case wrongKindOfValue = "KW105"
    case unknownValue = "KW106"
    case unknownID = "KW107"
    case edgeTwice = "KW108"
    case structureInTranslation = "KW109"
    case translationWithoutOriginal = "KW110"
    case notUTF8 = "KW111"
    case frontMatterTooLarge = "KW112"
    case yamlAnchor = "KW113"
    case articleTooLarge = "KW114"
    case fileNameIsNoID = "KW115"
    case sharedSymptom = "KW116"
    case misplacedFile = "KW117"
    case missingPicture = "KW118"
    case unsafePicture = "KW119"
    case keyTwice = "KW120"
    case removedID = "KW121"
    case unlinkedFile = "KW122"
    case foreignFrontMatter = "KW123"
    case idTwice = "KW124"
    case controlCharacter = "KW125"
    case listTooLarge = "KW126"
    case frontMatterNotFirst = "KW127"
    case valueCutOff = "KW128"

    case markupOfOtherTools = "KW201"
    case misheardWord = "KW202"

    case causeWithoutFix = "KW301"
    case symptomNobodyAsks = "KW302"
    case lookalikesNotSeparated = "KW303"
    case fixNobodyNeeds = "KW304"
    case dangerNotBelieved = "KW305"
    case nobodyToAsk = "KW306"

    case brokenLink = "KW401"
    case brokenAnchor = "KW402"
    case unsafeLink = "KW403"
    case remotePicture = "KW404"

    case riskyFixWithoutWarning = "KW601"
    case fixWithoutSteps = "KW602"
}

extension DiagnosticCode {
    package var isAboutLinks: Bool { rawValue.hasPrefix("KW4") }

    /// Whether what a file says is unknown because of it.
    package var leavesFileUnread: Bool {
        switch self {
        case .unclosedFrontMatter, .unreadableYAML, .notUTF8, .frontMatterTooLarge, .yamlAnchor, .articleTooLarge,
            .keyTwice, .foreignFrontMatter:
            true
        default: false
        }
    }
}

extension DiagnosticCode: CustomStringConvertible {
    package var description: String { rawValue }
}
