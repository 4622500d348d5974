/// A response as it came over the wire, apart from its date.
struct RawResponse: Equatable {
    var status: Int
    /// By the field's name in lower case.
    var fields: [String: String]
    var body: String

    /// Nil when `head` (all up to the empty line) is no head of an HTTP response.
    init?(head: String) {
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 ") else { return nil }
        guard let status = Int(first.dropFirst(9).prefix(3)) else { return nil }
        lines.removeFirst()
        fields = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].drop { $0 == " " }.description
        }
        fields["date"] = nil
        self.status = status
        body = ""
    }

    /// What the preview sends with every body, and what is expected besides.
    init(_ status: Int, _ type: String, _ fields: [String: String] = [:], body: String, length: Int? = nil) {
        self.status = status
        self.fields = [
            "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff",
            "content-length": "\(length ?? body.utf8.count)",
        ].merging(fields) { $1 }
        self.body = body
    }
}
