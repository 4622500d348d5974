import KiriwakeCore
import KiriwakeModel

/// A file that is not read, because of its folder or its name, and what its author is likely to have meant.
struct MisplacedFile {
    /// Relative to the content folder.
    let path: String

    private static let lists = ListName.allCases.map(\.rawValue)
    private static let folders = ArticleKind.allCases.map(\.folder) + ["pictures"]
    private static let markdownEndings = [".markdown", ".mdown", ".mdx", ".MD", ".Md"]
    private static let photographEndings = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"]

    /// Whether a list beside the folders is called nearly as one that is read.
    static func isMisnamedList(_ path: String) -> Bool {
        !path.contains("/") && !lists.contains(path) && path.hasSuffix(".yml")
            && NearMiss.best(for: path, among: lists) != nil
    }

    /// - Parameter folder: the content folder, as shown in messages.
    func diagnostic(in folder: String) -> Diagnostic {
        let (message, expected) = fault
        return Diagnostic(
            .misplacedFile, .warning, at: .start(of: folder + "/" + path), message, expected: expected,
            advice: likelyMeant ?? "move it, or delete it")
    }

    private var fault: (message: String, expected: String) {
        guard let slash = path.firstIndex(of: "/") else {
            return path.hasSuffix(".yml") || path.hasSuffix(".yaml")
                ? ("no list has this name, so the file is not read", "one of: \(Self.lists.joined(separator: ", "))")
                : ("the file is in no folder that is read", Self.folderNames)
        }
        return switch String(path[..<slash]) {
        case "pictures": ("the file is no drawing", "files 'NAME.svg'")
        case let top where Self.folders.contains(top) && !path.hasSuffix(".md"):
            ("the file is no article, and only guides have other files beside them", "files 'NAME.md'")
        default: ("the file is in no folder that is read", Self.folderNames)
        }
    }

    private static let folderNames =
        "one of the folders \(ArticleKind.allCases.map(\.folder).joined(separator: ", "))"

    private var likelyMeant: String? {
        guard let slash = path.firstIndex(of: "/") else {
            let name = path.hasSuffix(".yaml") ? path.dropLast(".yaml".count) + ".yml" : path[...]
            return Self.lists.contains(String(name))
                ? "rename it to '\(name)'" : NearMiss.question(for: String(name), among: Self.lists)
        }
        let (top, rest) = (String(path[..<slash]), path[slash...])
        if Self.folders.contains(top) {
            if top == "pictures", Self.photographEndings.contains(where: path.lowercased().hasSuffix) {
                return "draw it as SVG, or put a photograph beside the guide that shows it"
            }
            if Self.photographEndings.contains(where: path.lowercased().hasSuffix) {
                return "move it to 'guides', from where any article can show it, as in '![…](../guides\(rest))'"
            }
            return Self.markdownEndings.first(where: path.hasSuffix).map {
                "rename it to '\(path.dropLast($0.count)).md'"
            }
        }
        // A singular or a capital letter may be further off than a slip of the finger.
        let meant =
            Self.folders.first {
                $0 == top.lowercased() || $0 == top.lowercased() + "s" || $0 == top.lowercased() + "es"
            }
            ?? NearMiss.best(for: top, among: Self.folders)
        return meant.map { "did you mean '\($0)\(rest)'?" }
    }
}
