/// Scripts and style sheets that a theme holds in parts.
enum AssetParts {
    /// Joins the files of each folder whose name ends in `.js` or `.css` into one asset of that name, in the order of their
    /// names. Indentation, lines that hold only a comment, and spaces between the signs of a script are for those who read
    /// the parts, and left out; a script's part with a template literal, which may go over lines, keeps its spaces.
    ///
    /// A script is the body of one strict function, so that its parts share their names and nothing else sees them. A file
    /// with the name of the folder, as a site's own theme may have, is published instead of the parts.
    /// - Parameter assets: contents by path below the folder of assets.
    static func joined(_ assets: [String: [UInt8]]) -> [String: [UInt8]] {
        var joined: [String: [UInt8]] = [:]
        var scripts: Set<String> = []
        for (path, bytes) in assets.sorted(by: { $0.key < $1.key }) {
            let folders = path.split(separator: "/").dropLast()
            guard let folder = folders.first(where: { $0.hasSuffix(".js") || $0.hasSuffix(".css") }) else {
                joined[path] = bytes
                continue
            }
            let name = String(path[..<folder.endIndex])
            guard assets[name] == nil else { continue }
            if name.hasSuffix(".js") { scripts.insert(name) }
            let keepsSpaces = !name.hasSuffix(".js") || bytes.contains(UInt8(ascii: "`"))
            joined[name, default: []] += statements(of: bytes, keepsSpaces: keepsSpaces)
        }
        for name in scripts {
            joined[name] = Array("(() => {\n\"use strict\";\n".utf8) + joined[name, default: []] + Array("})();\n".utf8)
        }
        return joined
    }

    private static func statements(of part: [UInt8], keepsSpaces: Bool) -> [UInt8] {
        part.split(separator: UInt8(ascii: "\n")).flatMap { line -> [UInt8] in
            let statement = line.drop { $0 == UInt8(ascii: " ") }
            if statement.isEmpty || isComment(statement) { return [] }
            return keepsSpaces ? Array(statement) + [UInt8(ascii: "\n")] : ScriptLine.compact(statement)
        }
    }

    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "//".utf8) || line.starts(with: "/*".utf8) && line.suffix(2).elementsEqual("*/".utf8)
    }
}
