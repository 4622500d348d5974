import KiriwakeCore
import NIOCore

/// Why a preview could not start or continue.
package enum PreviewError: Error, Equatable, CustomStringConvertible {
    case portTaken(port: Int)
    case portForbidden(port: Int)
    case cannotListen(host: String, port: Int, reason: String)
    case cannotWatch(folder: String, reason: String)

    package var description: String {
        switch self {
        case .portTaken(let port):
            "the port '\(port)' is in use by another program, perhaps another preview; stop that program, or choose "
                + "another port with '--port \(port < 65535 ? port + 1 : 4000)' ('--port 0' picks any free one)"
        case .portForbidden(let port):
            "this account may not use the port '\(port)'; choose a port from 1024 to 65535 with '--port'"
        case .cannotListen(let host, let port, let reason):
            "could not listen on '\(host)', port '\(port)': \(reason); expected an address of this machine, and a port "
                + "from 0 to 65535"
        case .cannotWatch(let folder, let reason):
            "could not watch the folder '\(folder)': \(reason); check that it exists and may be read"
        }
    }
}

extension PreviewError {
    /// - Parameter error: what binding the port, or serving, ended with.
    init(listeningOn host: String, port: Int, _ error: any Error) {
        switch (error as? IOError).map({ SystemError($0.errnoCode) }) {
        case .addressInUse: self = .portTaken(port: port)
        case .permissionDenied: self = .portForbidden(port: port)
        case let reason?: self = .cannotListen(host: host, port: port, reason: "\(reason)")
        case nil: self = .cannotListen(host: host, port: port, reason: "\(error)")
        }
    }
}
