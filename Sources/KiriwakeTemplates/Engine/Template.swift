/// A template of one language, ready to be rendered: partials, frames, texts and asset names are already inserted.
struct Template: Sendable {
    indirect enum Piece: Sendable {
        case text(String)
        case value(String)
        case section(String, [Piece])
        case inverted(String, [Piece])
    }

    let name: String
    let pieces: [Piece]
}
