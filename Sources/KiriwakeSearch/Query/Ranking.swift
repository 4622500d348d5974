import KiriwakeCore

/// The parameters of ranking. The build writes them into each index, so that the script has the same;
/// `docs/search.md` says what each is for.
enum Ranking {
    static let queryLimit = 160

    static let commonWord = 0.1
    static let halfSlightPair = 0.5
    static let slightPair = 0.35
    static let beginning = 0.8
    static let inside = 0.4
    static let joined = 0.5
    static let misspelling = 0.7
    static let guessLength = 4
    static let slip = 0.7
    static let slipAsTyped = 0.3
    static let slipLength = 4

    static let uncovered = 0.2
    static let name = 20.0
    static let unnamed = 5.0
    static let nameScale = 2.5

    static let cause = 1.0
    static let guide = 0.9
    static let fix = 0.8
    static let symptom = 0.8
    static let answer = 0.4

    static let leadingPages = 3
    static let lesserCause = 0.7
    static let learned = 1.2
    static let mention = 0.1
    static let earlyMention = 0.3

    static let markedAbove = 0.4

    static let recognizedTerms = 3
    static let recognizedShare = 0.6
    static let recognizedSymptoms = 3

    /// Each by its name.
    static let json = JSON.object([
        ("queryLimit", .integer(queryLimit)), ("commonWord", .number(commonWord)),
        ("halfSlightPair", .number(halfSlightPair)), ("slightPair", .number(slightPair)),
        ("beginning", .number(beginning)), ("inside", .number(inside)), ("joined", .number(joined)),
        ("misspelling", .number(misspelling)),
        ("guessLength", .integer(guessLength)), ("slip", .number(slip)), ("slipAsTyped", .number(slipAsTyped)),
        ("slipLength", .integer(slipLength)), ("uncovered", .number(uncovered)), ("name", .number(name)),
        ("unnamed", .number(unnamed)), ("nameScale", .number(nameScale)), ("cause", .number(cause)),
        ("guide", .number(guide)), ("fix", .number(fix)), ("symptom", .number(symptom)), ("answer", .number(answer)),
        ("leadingPages", .integer(leadingPages)), ("lesserCause", .number(lesserCause)),
        ("learned", .number(learned)), ("mention", .number(mention)), ("earlyMention", .number(earlyMention)),
        ("markedAbove", .number(markedAbove)), ("recognizedTerms", .integer(recognizedTerms)),
        ("recognizedShare", .number(recognizedShare)),
        ("recognizedSymptoms", .integer(recognizedSymptoms)),
    ])
}
