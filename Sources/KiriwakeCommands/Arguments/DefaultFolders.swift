import ArgumentParser
import KiriwakeCore

/// The folders to use when none is named.
enum DefaultFolders {
    /// `Content`, or `content` where only that exists.
    static var content: String {
        let exists = FileSystem.local.exists
        return !exists("Content") && exists("content") ? "content" : "Content"
    }

    /// The theme: `Site` in the current folder, or the one in `../share/kiriwake`, relative to the tool's folder.
    static var theme: String {
        if FileSystem.local.exists("Site/templates") { return "Site" }
        guard let tool = CommandLine.arguments.first.flatMap(path), let slash = tool.lastIndex(of: "/") else {
            return "Site"
        }
        let installed = tool[..<slash] + "/../share/kiriwake/Site"
        return FileSystem.local.exists(String(installed)) ? String(installed) : "Site"
    }

    /// The path of the running executable.
    private static func path(of name: String) -> String? { Disk.realPath("/proc/self/exe") ?? Disk.realPath(name) }
}
