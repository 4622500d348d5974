/// Names of what editors, merges and file managers leave beside a file: backups, swap files, locks, notes about a folder.
package enum EditorLeftover {
    /// Whether a file of this name (without its folder) is such a leftover.
    package static func matches(_ name: some StringProtocol) -> Bool {
        name.hasSuffix("~")  // Vim's and Emacs's backups
            || name.hasSuffix(".swp") || name.hasSuffix(".swx")  // Vim
            || name.hasPrefix(".#") || (name.hasPrefix("#") && name.hasSuffix("#"))  // Emacs
            || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")  // JetBrains
            || name.hasSuffix(".orig") || name.hasSuffix(".rej") || name.hasSuffix(".bak")  // merges, patches
            || name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini"  // macOS, Windows
    }
}
