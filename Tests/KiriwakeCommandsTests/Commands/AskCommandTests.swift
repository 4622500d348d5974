import Testing

@testable import KiriwakeCommands

struct AskCommandTests {
    @Test func `before any answer, the advice is for programs`() async throws {
        try await ExampleSite().expect("ask/json", ["ask", "--format", "json"])
    }

    @Test func `with an answer given, belief and advice are shown`() async throws {
        try await ExampleSite().expect("ask/given", ["ask", "--given", "line-light=light-off"])
        try await ExampleSite().expect(
            "ask/given-json", ["ask", "--given", "line-light=light-off", "--format", "json"])
    }

    @Test func `fixes that failed and fixes that were impossible change the advice`() async throws {
        try await ExampleSite().expect(
            "ask/failed", ["ask", "--given", "line-light=not-sure", "--failed", "call-provider"])
        try await ExampleSite().expect("ask/impossible", ["ask", "--impossible", "call-provider,reset-router"])
    }

    @Test func `a conversation that ends well`() async throws {
        try await ExampleSite().expect("ask/conversation", ["ask"], input: ["2", "1"])
    }

    @Test func `a conversation that asks why, goes back, answers what is not offered, and ends with a person`()
        async throws
    {
        try await ExampleSite().expect(
            "ask/why-and-back", ["ask"], input: ["w", "9", "1", "w", "b", "2", "2", "2", "2"])
    }

    @Test func `a conversation in another language`() async throws {
        try await ExampleSite.printer().expect(
            "ask/german", ["ask", "--language", "de"], input: ["1", "1", "w", "2", "1", "1"])
    }

    @Test func `advice is in the language asked for, whatever the answer and the step`() async throws {
        try await ExampleSite.printer().expect(
            "ask/german-given", ["ask", "--language", "de", "--given", "queue-window=queue-says-offline"])
    }

    @Test func `a conversation ends when it is left, or when the input ends`() async throws {
        try await ExampleSite().expect("ask/left", ["ask"], input: ["q"])
        try await ExampleSite().expect("ask/no-input", ["ask"])
    }

    private static let addresses: [String: String?] = [
        "content/addresses.tsv": "482107\tline-light=light-off\n482108\tline-light=light-off modem!failed\n"
    ]

    @Test func `the number of a page says what was answered, and the conversation continues there`() async throws {
        try await ExampleSite(Self.addresses).expect("ask/code", ["ask", "--code", "482107"], input: ["b", "2", "1"])
        try await ExampleSite(Self.addresses).expect("ask/code-json", ["ask", "--code", "482107", "--format", "json"])
    }

    @Test func `the code of a page that is gone leads to where its answers lead now`() async throws {
        try await ExampleSite(Self.addresses).expect("ask/code-retired", ["ask", "--code", "482108"], input: ["q"])
    }

    @Test func `a number that no page ever had, and one beside answers, are refused`() async throws {
        let site = try ExampleSite(Self.addresses)
        try await site.expect("ask/no-such-code", exit: 64, ["ask", "--code", "482109"])
        try await site.expect(
            "ask/code-and-answer", exit: 64, ["ask", "--code", "482107", "--given", "line-light=light-on"])
    }

    @Test func `evidence that the articles do not know is refused, with the nearest that they do`() async throws {
        let site = try ExampleSite()
        try await site.expect("ask/no-answer", exit: 64, ["ask", "--given", "line-light"])
        try await site.expect("ask/no-such-question", exit: 64, ["ask", "--given", "line-lihgt=light-on"])
        try await site.expect("ask/no-such-answer", exit: 64, ["ask", "--given", "line-light=blinking"])
        try await site.expect("ask/no-such-fix", exit: 64, ["ask", "--failed", "reset-ruter"])
        try await site.expect("ask/no-such-language", exit: 64, ["ask", "--language", "fr"])
    }

    @Test func `evidence in a batch is judged a line each`() async throws {
        try await ExampleSite().expect(
            "ask/batch", ["ask", "--batch"],
            input: ["", "1;line-light=light-on;reset-router:failed", "1;line-light=blinking"])
        try await ExampleSite().expect("ask/batch-given", exit: 64, ["ask", "--batch", "--failed", "reset-router"])
    }

    @Test func `articles with errors, or without a cause, cannot be asked`() async throws {
        try await ExampleSite(Change.misspelt).expect("ask/error", exit: 1, ["ask"])
        try await ExampleSite(Change.onlyGuides).expect("ask/only-guides", exit: 2, ["ask"])
    }
}
