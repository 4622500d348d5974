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
}
