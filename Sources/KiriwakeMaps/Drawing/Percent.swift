/// Probabilities in pictures.
enum Percent {
    /// In whole percent; a probability above 0 is never shown as `0 %`.
    static func text(_ probability: Double) -> String {
        let rounded = Int((probability * 100).rounded())
        return rounded == 0 && probability > 0 ? "<\u{a0}1\u{a0}%" : "\(rounded)\u{a0}%"
    }
}
