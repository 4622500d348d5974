#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How other machines on the local network reach this one.
enum OwnAddresses {
    /// The IPv4 addresses of all network interfaces that are up, in the system's order.
    static func ipv4() -> [String] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        var addresses: [String] = []
        var next = first
        while let interface = next {
            next = interface.pointee.ifa_next
            guard let address = interface.pointee.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET) else {
                continue
            }
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            let failure = getnameinfo(
                address, socklen_t(MemoryLayout<sockaddr_in>.size), &text, socklen_t(text.count), nil, 0,
                NI_NUMERICHOST)
            if failure == 0 { addresses.append(string(text)) }
        }
        return addresses
    }

    /// The machine's name as it calls itself, without its domain, and in the local network's `.local`.
    static func names() -> Set<String> {
        var text = [CChar](repeating: 0, count: 256)
        guard gethostname(&text, text.count - 1) == 0 else { return [] }
        let name = string(text).lowercased()
        guard !name.isEmpty else { return [] }
        let short = name.prefix { $0 != "." }
        return [name, String(short), short + ".local"]
    }

    /// What stands before the zero that ends it.
    private static func string(_ text: [CChar]) -> String {
        String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
