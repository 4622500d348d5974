extension FolderListing.Unread {
    /// - Parameter folder: the folder that was listed, as shown in messages.
    package func diagnostic(in folder: String) -> Diagnostic {
        let (severity, message, expected, advice): (Diagnostic.Severity, String, String, String) =
            switch reason {
            case .notPlain:
                (.warning, "this is a pipe, a socket or a device, which is not read", "a plain file", "delete it")
            case .leadsNowhere:
                (
                    .warning, "the link leads to nothing that can be reached", "a link to a file or a folder",
                    "correct the link, or delete it"
                )
            case .leadsOut:
                (
                    .error, "the link leads out of '\(folder)'", "a file, or a link to something in '\(folder)'",
                    "copy what it leads to in its place"
                )
            case .nameIsNoText:
                (.error, "the file's name is not UTF-8", "a name in UTF-8", "rename the file")
            case .listedAlready:
                (
                    .warning, "the link leads to a folder that is read already", "each folder once",
                    "delete the link"
                )
            }
        return Diagnostic(
            .misplacedFile, severity, at: .start(of: folder + "/" + path), message, expected: expected, advice: advice)
    }
}
