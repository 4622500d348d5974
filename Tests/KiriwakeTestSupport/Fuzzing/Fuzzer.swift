import Foundation
import KiriwakeCore

/// Feeds a parser what its files could become, changed at random, from a seed.
///
/// `make test` feeds it the same inputs on every machine; `make fuzz` goes on for minutes, with a seed of its day. The
/// input under way stands in `.build/fuzz/NAME`, where it is found after a crash, which ends the tests. One that takes
/// longer than `patience` ends them as well.
package struct Fuzzer {
    /// Seconds for one input, on a machine that is busy with other tests.
    package static let patience = 20.0

    private let name: String
    private let seeds: [[UInt8]]
    private let words: [[UInt8]]
    private let seed: UInt64
    /// How long to go on; nil for a number of inputs instead.
    private let seconds: Double?
    private let inputs: Int

    /// - Parameters:
    ///   - name: of the target.
    ///   - seeds: inputs to begin with.
    ///   - words: what is put in, such as signs with a meaning.
    ///   - inputs: how many `make test` tries.
    package init(_ name: String, seeds: [String], words: [String], inputs: Int = 150) {
        self.inputs = inputs
        self.name = name
        self.seeds = seeds.map { Array($0.utf8) }
        self.words = (words + Self.oddities).map { Array($0.utf8) }
        let environment = ProcessInfo.processInfo.environment
        seed = environment["KIRIWAKE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_130
        seconds = environment["KIRIWAKE_FUZZ_SECONDS"].flatMap { Double($0) }
    }

    /// Signs that texts of every kind can contain.
    private static let oddities = [
        "\0", "\u{1B}[31m", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{202E}", "é", "e\u{301}", "日本", "😀",
        " ", "\t", "\n", "\n\n", "-", "0", "9223372036854775808", "1e309", "&amp;", "&#0;", "&#x1b;", "%", "%00", "%ff",
        "<", ">", "\"", "'", "{{", "}}", "javascript:alert(1)", "//", "../", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ]

    /// Calls `check` with one changed input after another.
    /// - Returns: how many.
    @discardableResult
    package func run(_ check: ([UInt8]) async throws -> Void) async throws -> Int {
        let path = try Self.path(of: name)
        var random = SeededGenerator(seed: seed ^ FNV1a.hash(name.utf8))
        let end = seconds.map { ContinuousClock.now.advanced(by: .seconds($0)) }
        let watch = FuzzWatch(name: name, patience: Self.patience)
        defer { watch.stop() }
        var count = 0
        while end.map({ ContinuousClock.now < $0 }) ?? (count < inputs) {
            let input = mutated(using: &random)
            try Data(input).write(to: URL(fileURLWithPath: path))
            watch.begin(input)
            try await check(input)
            count += 1
        }
        try FileManager.default.removeItem(atPath: path)
        print("fuzz: \(name), seed \(seed): \(count) inputs")
        return count
    }

    private static func path(of name: String) throws -> String {
        let folder = Repository.path + ".build/fuzz"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder + "/" + name
    }

    private func mutated(using random: inout SeededGenerator) -> [UInt8] {
        var input = seeds.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&input, using: &random) }
        return input
    }

    private func mutate(_ input: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...input.count, using: &random)
        let end = min(input.count, place + Int.random(in: 0...24, using: &random))
        let word = words.randomElement(using: &random) ?? []
        switch Int.random(in: 0..<8, using: &random) {
        case 0: input.insert(contentsOf: word, at: place)
        case 1: input.replaceSubrange(place..<end, with: word)
        case 2: input.removeSubrange(place..<end)
        case 3: input.insert(contentsOf: input[place..<end], at: Int.random(in: 0...input.count, using: &random))
        case 4: input.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
        case 5: if place < input.count { input[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        case 6:
            // Something many times over, as what grows with its square does not show in one.
            let times = Int.random(in: 2...60, using: &random)
            input.insert(contentsOf: Array(repeating: word, count: times).joined(), at: place)
        default:
            let other = seeds.randomElement(using: &random) ?? []
            input.replaceSubrange(place..., with: other.suffix(Int.random(in: 0...other.count, using: &random)))
        }
    }
}
