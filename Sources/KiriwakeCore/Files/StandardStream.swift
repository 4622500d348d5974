import SystemPackage

/// Where a command writes to.
package enum StandardStream: Sendable {
    case output, error

    /// Writes the whole text, with control characters made visible: a name of a file must not rule the terminal. A failure is ignored: when the reading end is closed, nobody is left to report it to.
    package func write(_ text: String) {
        let descriptor: FileDescriptor = self == .output ? .standardOutput : .standardError
        do {
            try descriptor.writeAll(ControlCharacter.escaping(text).utf8)
        } catch {
            // See above.
        }
    }
}
