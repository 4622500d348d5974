import KiriwakeCore
import KiriwakeModel

/// `addresses.tsv`: a line for each page of the wizard that was ever published, with its code, a tab, and the answers and
/// the fixes tried that it stands for; and lines that name what was removed for good.
///
/// Lines may come in any order and twice alike, since that is what a merge of two versions leaves.
struct AddressesFile {
    static let name = "addresses.tsv"

    /// A sixth of the codes there are.
    static let mostStates = 150_000

    private var states: [CaseCode: Located<RecordedState>] = [:]
    private var removed: [String] = []
    private var comments: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    var addresses: PublishedAddresses {
        PublishedAddresses(states: Array(states.values), removed: removed.sorted(), comments: comments)
    }

    /// - Returns: nil when there is no such file.
    /// - Complexity: linear in the bytes.
    init?(_ path: String, files: FileSystem) throws(FileError) {
        guard let file = try LinesFile(path, files: files) else { return nil }
        diagnostics = file.faults
        for line in file.lines {
            if LinesFile.isComment(line) {
                comments.append(String(decoding: line, as: UTF8.self))
            } else {
                add(line, of: file.source)
            }
        }
    }

    private mutating func add(_ line: ArraySlice<UInt8>, of source: SourceText) {
        let location = source.location(of: line.indices)
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), tab + 1 < line.endIndex else {
            report(
                .wrongKindOfValue, location, "the line contains no answer and no fix",
                expected: "a code, a tab, and the answers and fixes tried, separated by spaces",
                advice: "put a tab after the code, or delete the line")
            return
        }
        let words = line[(tab + 1)...].split(separator: UInt8(ascii: " ")).map { word in
            Located(String(decoding: word, as: UTF8.self), at: source.location(of: word.indices))
        }
        let head = String(decoding: line[..<tab], as: UTF8.self)
        if head == "removed" {
            let known = words.filter { isArticle($0) }
            removed += known.map(\.value)
        } else if let code = CaseCode(head) {
            add(words, code: code, at: location)
        } else {
            report(
                .unknownValue, source.location(of: line.startIndex..<tab), "'\(head)' is no code",
                expected: "six digits, from 100000 to 999999, or 'removed'", advice: nil)
        }
    }

    private mutating func add(_ words: [Located<String>], code: CaseCode, at location: SourceLocation) {
        let pieces = words.compactMap { piece($0) }
        guard pieces.count == words.count else { return }
        var seen: Set<String> = []
        for (piece, word) in zip(pieces, words) where !seen.insert(piece.subject).inserted {
            report(
                .keyTwice, word.location, "'\(piece.subject)' occurs twice in the line",
                expected: "each question and each fix once", advice: "delete the wrong one")
            return
        }
        let state = RecordedState(code: code, pieces: pieces)
        guard states[code] != nil || states.count < Self.mostStates else {
            if diagnostics.last?.code != .listTooLarge {
                report(
                    .listTooLarge, location, "the file records more than \(Self.mostStates) pages",
                    expected: "codes that are left for new pages",
                    advice: "delete the lines of pages that nobody has kept")
            }
            return
        }
        guard let first = states[code] else {
            states[code] = Located(state, at: location)
            return
        }
        if first.value == state { return }
        diagnostics.append(
            Diagnostic(
                .keyTwice, at: location, "the code \(code) has two meanings",
                expected: "one line for each code", advice: "keep the line that was published, and delete the other",
                notes: [.init(at: first.location, "the other line")]))
    }

    private mutating func piece(_ word: Located<String>) -> RecordedState.Piece? {
        if let (question, reply) = halves(of: word.value, "="), QuestionID(rawValue: question) != nil,
            SymptomID(rawValue: reply) != nil
        {
            return .reply(question: question, reply: reply)
        }
        if let (fix, outcome) = halves(of: word.value, "!"), FixID(rawValue: fix) != nil,
            // No page stands for a fix that worked.
            let attempt = Attempt(rawValue: outcome), attempt != .worked
        {
            return .attempt(fix: fix, attempt)
        }
        report(
            .unknownValue, word.location, "'\(word.value)' is neither an answer nor a fix that was tried",
            expected: "'question=answer', 'question=not-sure', 'fix!failed' or 'fix!impossible'", advice: nil)
        return nil
    }

    private mutating func isArticle(_ word: Located<String>) -> Bool {
        if let (folder, id) = halves(of: word.value, "/"), FixID(rawValue: id) != nil,
            [ArticleKind.question, .symptom, .fix].contains(where: { $0.folder == folder })
        {
            return true
        }
        report(
            .unknownValue, word.location, "'\(word.value)' is no question, answer or fix",
            expected: "'questions/ID', 'symptoms/ID' or 'fixes/ID'", advice: nil)
        return false
    }

    private func halves(of word: String, _ sign: Character) -> (String, String)? {
        let parts = word.split(separator: sign, omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }

    private mutating func report(
        _ code: DiagnosticCode, _ location: SourceLocation, _ message: String, expected: String, advice: String?
    ) {
        diagnostics.append(Diagnostic(code, at: location, message, expected: expected, advice: advice))
    }
}

extension RecordedState.Piece {
    /// The question or the fix, distinct from one of the other kind with the same id.
    fileprivate var subject: String {
        switch self {
        case .reply(let question, _): ArticleKind.question.path(question)
        case .attempt(let fix, _): ArticleKind.fix.path(fix)
        }
    }
}
