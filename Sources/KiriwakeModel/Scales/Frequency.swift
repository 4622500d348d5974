/// How often a cause is the true one, before anything is known.
package enum Frequency: String, CaseIterable, Sendable {
    case veryCommon = "very-common"
    case common, occasional, rare
    case veryRare = "very-rare"
}
