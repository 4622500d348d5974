/// Why a site is not written. Nothing has been changed when this is thrown.
package enum OutputError: Error, Hashable {
    case notAFolder(String)
    case linkToNowhere(String, target: String)
    case notASite(String)
    case repository(String)
    /// Names of files and folders in the output that the last build did not write.
    case foreign(String, names: [String])
    /// The output contains sources of the site.
    case holdsSource(String, source: String)
    case busy(String, seconds: Int)
    /// Two files for one path, each with the author's file that it copies; nil for what the build makes.
    case clash(String, String?, String?)
    case reserved(String)
}

extension OutputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAFolder(let path): "'\(path)' is not a folder; name another with --output"
        case .linkToNowhere(let path, let target):
            "'\(path)' is a link to '\(target)', whose folder does not exist; make it, or name another with --output"
        case .notASite(let folder):
            "the folder '\(folder)' is not empty and was not made by kiriwake; a build would replace everything in it. "
                + "Name another folder with --output, or empty this one"
        case .repository(let folder):
            "the folder '\(folder)' is a Git repository, and a build replaces everything in its output folder. "
                + "Build into another folder and copy the site: rsync -a --delete --exclude=.git _site/ '\(folder)/'"
        case .foreign(let folder, let names):
            "the folder '\(folder)' contains files that the last build did not write: \(Self.list(names)). "
                + "Nothing was written. Put files that belong to the site into the folder 'root' beside its site.yml, "
                + "and move others elsewhere"
        case .holdsSource(let folder, let source):
            "the output folder '\(folder)' contains '\(source)', which the site is built from; a build would "
                + "replace it. Name another folder with --output"
        case .busy(let folder, let seconds):
            "another build has been writing to '\(folder)' for more than \(seconds) s; nothing was written. "
                + "Build again when it has finished"
        case .clash(let path, nil, nil): "two pages have the path '\(path)'; rename one of the articles"
        case .clash(let path, let first, let second):
            "two files have the path '\(path)': \(Self.file(first)) and \(Self.file(second)); rename one of them"
        case .reserved(let path):
            "'\(path)' cannot be published: the name '.git' and names that begin with '\(SiteMark.name)' are "
                + "reserved in an output folder"
        }
    }

    private static func file(_ original: String?) -> String {
        original.map { "'\($0)'" } ?? "a file that kiriwake makes"
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }
}
