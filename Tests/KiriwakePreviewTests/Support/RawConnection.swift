import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A bare connection to the preview, which sends whatever it is given. Waits on threads of its own, because the server
/// under test needs those of the tests.
final class RawConnection: Sendable {
    private let socket: Int32

    init(port: Int) throws {
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failure = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard failure == 0 else { throw Refused() }
    }

    struct Refused: Error {}

    deinit {
        close(socket)
    }

    /// A well-formed request, and the response to it; nil when the server closed the connection instead.
    func request(_ target: String, method: String = "GET", host: String? = "localhost") async -> RawResponse? {
        let field = host.map { "Host: \($0)\r\n" } ?? ""
        return await exchange("\(method) \(target) HTTP/1.1\r\n\(field)\r\n", hasBody: method != "HEAD")
    }

    func exchange(_ request: String, hasBody: Bool = true) async -> RawResponse? {
        await exchange(Array(request.utf8), hasBody: hasBody)
    }

    /// - Parameter isLast: whether to tell the server that nothing more will come, whole or not.
    func exchange(_ request: [UInt8], hasBody: Bool = true, isLast: Bool = false) async -> RawResponse? {
        await onOwnThread {
            guard self.send(request) else { return nil }
            if isLast { shutdown(self.socket, Int32(SHUT_WR)) }
            guard let head = self.receive(until: "\r\n\r\n"), var response = RawResponse(head: head) else { return nil }
            if hasBody, let length = response.fields["content-length"].flatMap(Int.init) {
                guard let body = self.receive(count: length) else { return nil }
                response.body = String(decoding: body, as: UTF8.self)
            }
            return response
        }
    }

    /// Asks for the events; the response's head.
    func openEvents() async -> RawResponse? {
        await exchange("GET /_kiriwake/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }

    /// The next event of an opened stream, nil when the stream has ended. The server sends each as one chunk.
    func nextEvent() async -> String? {
        await onOwnThread {
            guard let line = self.receive(until: "\r\n"), let count = Int(line.dropLast(1), radix: 16), count > 0 else {
                return nil
            }
            return self.receive(count: count + 2).map { String(decoding: $0.dropLast(2), as: UTF8.self) }
        }
    }

    private func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "kiriwake.test.connection").async { continuation.resume(returning: work()) }
        }
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
            return Glibc.send(socket, bytes, bytes.count, flags) == bytes.count
        #else
            return Darwin.send(socket, bytes, bytes.count, 0) == bytes.count
        #endif
    }

    private func receive(until end: String) -> String? {
        var bytes: [UInt8] = []
        while !bytes.reversed().starts(with: end.utf8.reversed()) {
            guard let more = receive(count: 1) else { return nil }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func receive(count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var piece = [UInt8](repeating: 0, count: min(count - bytes.count, 65536))
            let got = recv(socket, &piece, piece.count, 0)
            guard got > 0 else { return nil }
            bytes += piece[..<got]
        }
        return bytes
    }
}
