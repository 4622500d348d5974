/// What is in a folder and everything below it.
package struct FolderListing: Sendable, Hashable {
    /// Something that is neither a file to read nor a folder to look into.
    package struct Unread: Sendable, Hashable {
        package enum Reason: Sendable, Hashable {
            /// A pipe, a socket or a device: reading it could wait for ever.
            case notPlain
            /// A link to nothing.
            case leadsNowhere
            /// A link to a file or a folder outside the folder that is listed.
            case leadsOut
            /// A link to a folder whose files are listed by another path.
            case listedAlready
            /// Its name is not UTF-8, so no address could be made of it.
            case nameIsNoText
        }

        /// Relative to the folder that is listed.
        package let path: String
        package let reason: Reason

        package init(_ path: String, _ reason: Reason) {
            self.path = path
            self.reason = reason
        }
    }

    /// Paths of all files, relative to the folder, sorted.
    package var files: [String]
    /// Sorted by path.
    package var unread: [Unread]

    package init(files: [String], unread: [Unread] = []) {
        self.files = files
        self.unread = unread
    }
}
