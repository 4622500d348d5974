/// A script as readers get it: without comment lines, indentation and blank lines. A theme's scripts are written so that
/// nothing else is needed: no line of a text in backquotes begins with two slashes, or needs its indentation.
enum ScriptText {
    static func compact(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == 0x20 || $0 == 0x09 }
            if text.isEmpty || text.starts(with: "//".utf8) { continue }
            output += text
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    /// Joins the files of each folder whose name ends in `.js` into one script of that name: in the order of their names, as
    /// the body of one strict function, so that the parts share their names and nothing else sees them.
    /// - Parameter assets: contents by path below the folder of assets.
    static func joined(_ assets: [String: [UInt8]]) -> [String: [UInt8]] {
        var joined: [String: [UInt8]] = [:]
        for (path, bytes) in assets.sorted(by: { $0.key < $1.key }) {
            guard let folder = path.split(separator: "/").dropLast().first(where: { $0.hasSuffix(".js") }) else {
                joined[path] = bytes
                continue
            }
            let name = String(path[..<folder.endIndex])
            joined[name, default: Array("(() => {\n\"use strict\";\n".utf8)] += bytes + [UInt8(ascii: "\n")]
        }
        for name in joined.keys where assets[name] == nil { joined[name]? += Array("})();\n".utf8) }
        return joined
    }
}
