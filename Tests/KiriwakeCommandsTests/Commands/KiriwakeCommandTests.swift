import Testing

@testable import KiriwakeCommands

struct KiriwakeCommandTests {
    @Test func `without a subcommand, help is shown`() async throws {
        try await ExampleSite().expect("help/kiriwake", [], hasFolders: false)
    }

    @Test(arguments: KiriwakeCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" })
    func `each command has help`(command: String) async throws {
        try await ExampleSite().expect("help/\(command)", ["help", command], hasFolders: false)
    }

    @Test func `the version is told`() async throws {
        try await ExampleSite().expect("help/version", ["--version"], hasFolders: false)
    }

    @Test(arguments: [
        ("no-such-command", ["biuld"]), ("no-such-option", ["build", "--contents", "x"]),
        ("no-such-format", ["build", "--format", "yaml"]), ("no-jobs", ["build", "--jobs", "0"]),
        ("no-port", ["serve", "--port", "http"]), ("no-people", ["evaluate", "--people", "0"]),
        ("no-probability", ["evaluate", "--slip", "2"]), ("no-measure", ["evaluate", "--require", "speed>=1"]),
        ("no-folders", ["diff", "old"]), ("no-readers", ["diff", "old", "new", "--people", "0"]),
        ("no-query", ["search"]), ("two-queries", ["search", "router", "--self-test"]),
        ("no-limit", ["search", "router", "--limit", "0"]), ("no-export", ["export"]),
        ("no-index", ["export", "--format", "jsonl", "--index", "No Internet"]),
        ("no-reach", ["graph", "--least-reach", "2"]), ("no-network", ["graph", "--policy", "--format", "bif"]),
        ("no-table", ["learn"]), ("no-trust", ["learn", "outcomes.csv", "--trust", "0"]),
    ])
    func `a wrong command line is refused with what is right`(name: String, arguments: [String]) async throws {
        try await ExampleSite().expect("wrong/\(name)", exit: 64, arguments, hasFolders: false)
    }
}
