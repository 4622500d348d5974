extension String {
    /// Whether the text holds another, unit by unit, as browsers look for it; `contains` compares whole characters.
    /// - Complexity: length × length of the other.
    func holds(_ other: String) -> Bool {
        let (text, part) = (Array(utf16), Array(other.utf16))
        guard part.count <= text.count else { return false }
        return (0...text.count - part.count).contains { start in text[start...].starts(with: part) }
    }
}
