package import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file operation that the machine refused: what, where and why.
package struct FileError: Error, Hashable {
    package enum Operation: String, Sendable {
        case read, write, lock
        case list = "list the folder"
        case makeFolder = "make the folder"
        case replace = "put in place"
        case remove
    }

    package let operation: Operation
    package let path: String
    /// The system's `errno`, or `notPlain`.
    package let number: Int32
    /// Stands for what the system would read without an end: a pipe, a socket, a device.
    package static let notPlain: Int32 = -1

    package init(_ operation: Operation, _ path: String, number: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    /// - Parameter error: an error number of the system; calls of `FileDescriptor` throw nothing else.
    package init(_ operation: Operation, _ path: FilePath, _ error: any Error) {
        self.init(operation, path.string, error)
    }

    init(_ operation: Operation, _ path: String, _ error: any Error) {
        guard let error = error as? Errno else { preconditionFailure("'\(path)': \(error) is no error of the system") }
        self.init(operation, path, number: error.rawValue)
    }

    /// The reason in the system's words, such as `No space left on device`.
    package var reason: String {
        number == Self.notPlain
            ? "it is no plain file, but a pipe, a socket or a device" : SystemError(number).description
    }
}

extension FileError: CustomStringConvertible {
    package var description: String { "could not \(operation.rawValue) '\(path)': \(reason)" }
}
