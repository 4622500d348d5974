import ArgumentParser

/// A command whose input and output are handed to it.
///
/// It throws whatever stops it; `KiriwakeCommand.run` turns that into a message and an exit code.
protocol Subcommand: AsyncParsableCommand {
    func run(_ terminal: Terminal) async throws
}

extension Subcommand {
    func run() async throws { try await run(.standard) }
}
