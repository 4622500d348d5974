import KiriwakeCore
import NIOCore

/// How other machines on the local network reach this one.
enum OwnAddresses {
    /// The IPv4 addresses of all network interfaces that are up, in the system's order; empty when the system reports
    /// none.
    static func ipv4() -> [String] {
        do {
            return try System.enumerateDevices().compactMap(\.address).filter { $0.protocol == .inet }
                .compactMap(\.ipAddress)
        } catch {
            return []
        }
    }

    /// The machine's host name, the same without its domain, and the latter with `.local` for the local network.
    static func names() -> Set<String> {
        guard let name = Machine.hostName?.lowercased() else { return [] }
        let short = name.prefix { $0 != "." }
        return [name, String(short), short + ".local"]
    }
}
