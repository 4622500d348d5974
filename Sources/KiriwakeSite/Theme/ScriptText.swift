/// A theme's scripts, as parts that authors write.
enum ScriptText {
    /// Joins the files of each folder whose name ends in `.js` into one script of that name: in the order of their names, as
    /// the body of one strict function, so that the parts share their names and nothing else sees them. Indentation and lines
    /// that hold only a comment are for those who read the parts, and left out.
    /// - Parameter assets: contents by path below the folder of assets.
    static func joined(_ assets: [String: [UInt8]]) -> [String: [UInt8]] {
        var joined: [String: [UInt8]] = [:]
        for (path, bytes) in assets.sorted(by: { $0.key < $1.key }) {
            guard let folder = path.split(separator: "/").dropLast().first(where: { $0.hasSuffix(".js") }) else {
                joined[path] = bytes
                continue
            }
            let name = String(path[..<folder.endIndex])
            joined[name, default: Array("(() => {\n\"use strict\";\n".utf8)] += statements(of: bytes)
        }
        for name in joined.keys where assets[name] == nil { joined[name]? += Array("})();\n".utf8) }
        return joined
    }
    private static func statements(of part: [UInt8]) -> [UInt8] {
        part.split(separator: UInt8(ascii: "\n")).flatMap { line -> [UInt8] in
            let statement = line.drop { $0 == UInt8(ascii: " ") }
            return statement.isEmpty || statement.starts(with: "//".utf8) ? [] : Array(statement) + [UInt8(ascii: "\n")]
        }
    }
}
