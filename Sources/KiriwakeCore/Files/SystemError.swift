import SystemPackage

/// An error number of the system, such as a library returns.
package struct SystemError: Hashable, Sendable, CustomStringConvertible {
    private let errno: Errno

    package static let addressInUse = SystemError(Errno.addressInUse.rawValue)
    package static let addressNotAvailable = SystemError(Errno.addressNotAvailable.rawValue)
    package static let permissionDenied = SystemError(Errno.permissionDenied.rawValue)

    package init(_ number: Int32) { errno = Errno(rawValue: number) }

    /// The system's description of it, such as `No space left on device`.
    package var description: String { errno.description }
}
