import ArgumentParser
import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The theme to use when none is named.
enum InstalledTheme {
    /// `Site` in the current folder, or the one that stands in `../share/kiriwake` of the tool's folder.
    static var folder: String {
        if FileSystem.local.exists("Site/templates") { return "Site" }
        guard let tool = CommandLine.arguments.first.flatMap(path), let slash = tool.lastIndex(of: "/") else {
            return "Site"
        }
        let installed = tool[..<slash] + "/../share/kiriwake/Site"
        return FileSystem.local.exists(String(installed)) ? String(installed) : "Site"
    }

    /// Where the running tool stands.
    private static func path(of name: String) -> String? {
        guard let resolved = realpath("/proc/self/exe", nil) ?? realpath(name, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
