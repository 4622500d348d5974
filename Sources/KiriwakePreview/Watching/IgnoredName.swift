/// Names that are never sources: hidden files and folders, and what editors leave beside a file while saving it.
enum IgnoredName {
    /// Whether a file or folder of this name (without its folder) is to be ignored.
    static func matches(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".")
            || name.hasSuffix("~")  // Vim's and Emacs's backups
            || name.hasSuffix(".swp") || name.hasSuffix(".swx")  // Vim
            || name == "4913"  // Vim, trying whether it may write
            || (name.hasPrefix("#") && name.hasSuffix("#"))  // Emacs
            || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")  // JetBrains
    }
}
