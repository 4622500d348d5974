/// Why a preview could not start or go on.
package enum PreviewError: Error, Equatable, CustomStringConvertible {
    case portTaken(port: Int)
    case portForbidden(port: Int)
    case cannotListen(host: String, port: Int, reason: String)
    case cannotWatch(folder: String, reason: String)
    case watchingStopped(reason: String)

    package var description: String {
        switch self {
        case .portTaken(let port):
            "Port \(port) is taken by another program, perhaps another preview. Stop that program, or choose another"
                + " port with “--port \(port < 65535 ? port + 1 : 4000)”; “--port 0” takes any free one."
        case .portForbidden(let port):
            "Port \(port) may not be used by this account. Choose a port from 1024 to 65535 with “--port”."
        case .cannotListen(let host, let port, let reason):
            "Cannot listen on “\(host)”, port \(port): \(reason). Check that the address belongs to this machine and"
                + " that the port is from 0 to 65535."
        case .cannotWatch(let folder, let reason):
            "Cannot watch the folder “\(folder)”: \(reason). Check that it exists and may be read."
        case .watchingStopped(let reason):
            "Watching for changes stopped: \(reason). Start the preview again."
        }
    }
}
