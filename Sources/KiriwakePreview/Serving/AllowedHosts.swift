/// The host names for which the preview answers. A web site elsewhere can point a name of its own at this machine and
/// then read the answers (DNS rebinding); the `Host` field reveals such requests.
struct AllowedHosts: Sendable {
    private let names: Set<String>
    private let lan: Bool

    init(_ configuration: PreviewConfiguration) {
        names = ["localhost", "127.0.0.1", "[::1]", configuration.host.lowercased()]
        lan = configuration.lan
    }

    /// Whether a request with this `Host` field (a name or address, perhaps with a port) is answered.
    func allow(_ field: String?) -> Bool {
        guard let field, let name = Self.name(in: field) else { return false }
        if names.contains(name) { return true }
        // Looked up each time, because addresses come and go while the preview runs.
        return lan && (OwnAddresses.ipv4().contains(name) || OwnAddresses.names().contains(name))
    }

    /// The name in lower case without the port; nil when the field is not a host with an optional port.
    private static func name(in field: String) -> String? {
        guard field.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let field = field.lowercased()
        let end: String.Index
        if field.hasPrefix("[") {
            guard let bracket = field.firstIndex(of: "]") else { return nil }
            end = field.index(after: bracket)
        } else {
            end = field.firstIndex(of: ":") ?? field.endIndex
        }
        let port = field[end...]
        let isPort = port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy(\.isNumber))
        return isPort ? String(field[..<end]) : nil
    }
}
