import KiriwakeCore
import KiriwakeModel

/// What the name of an article's file says.
extension DraftReader {
    mutating func identifier<Kind>() -> Identifier<Kind>? {
        if let id = Identifier<Kind>(rawValue: fields.name) { return id }
        guard fields.name.utf8.count <= Identifier<Kind>.longest else {
            reportLongName(Identifier<Kind>.longest)
            return nil
        }
        found.append(
            Diagnostic(
                .fileNameIsNoID, at: fields.location, "the file's name '\(fields.name)' is no id",
                expected: "lower-case letters, digits and hyphens, or a language of the site as suffix",
                advice: fields.name.split(separator: ".").dropFirst().last.map {
                    "add '\($0)' to 'languages' in site.yml if it is a language, or rename the file"
                } ?? "rename the file"))
        return nil
    }

    /// A guide may be named with any characters that can be seen, as long as its page can have that name too.
    mutating func guideName() -> String? {
        guard ContentPath.isName(fields.name) else {
            found.append(
                Diagnostic(
                    .fileNameIsNoID, at: fields.location, "the file's name contains a control character",
                    expected: "characters that can be seen", advice: "rename the file"))
            return nil
        }
        guard !fields.name.split(separator: "/").dropLast().contains(where: { $0.lowercased().hasSuffix(".html") })
        else {
            found.append(
                Diagnostic(
                    .fileNameIsNoID, at: fields.location, "the folder of this file is called like a page",
                    expected: "a folder's name that does not end in '.html'", advice: "rename the folder"))
            return nil
        }
        let longest = 255 - ".html".utf8.count
        guard (fields.name.split(separator: "/").last ?? "").utf8.count <= longest else {
            reportLongName(longest)
            return nil
        }
        return fields.name
    }

    private mutating func reportLongName(_ longest: Int) {
        found.append(
            Diagnostic(
                .fileNameIsNoID, at: fields.location, "the file's name is too long for that of a page",
                expected: "at most \(longest) bytes, without ending and language", advice: "rename the file"))
    }
}
