/// Light stemming of words in plain Latin letters: plural `s` (Harman, *How effective is suffixing?*, JASIS 1991), `-ing`,
/// `-ed`, and a last `e`. Words with any other letter stay as they are.
enum Stemmer {
    static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        guard letters.count > 3, letters.allSatisfy({ (97...122).contains($0) }) else { return word }
        if ends(letters, "ies"), !ends(letters, "eies"), !ends(letters, "aies") {
            letters.removeLast(3)
            letters.append(UInt8(ascii: "y"))
        } else if ends(letters, "s"), !ends(letters, "us"), !ends(letters, "ss") {
            letters.removeLast()
        }
        for (ending, least) in [("ing", 4), ("ed", 3)] where ends(letters, ending) {
            let rest = letters.dropLast(ending.utf8.count)
            guard rest.count >= least, rest.contains(where: isVowel) else { break }
            letters = Array(rest)
            if let last = letters.last, letters[letters.count - 2] == last, !isVowel(last), !"lsz".utf8.contains(last) {
                letters.removeLast()
            }
            break
        }
        if letters.count > 4, letters.last == UInt8(ascii: "e") { letters.removeLast() }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func ends(_ letters: [UInt8], _ ending: String) -> Bool {
        letters.count >= ending.utf8.count && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
