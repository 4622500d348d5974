import Foundation

/// A message to the reload script.
enum ReloadMessage: Sendable, Equatable {
    /// The site is now `build`. `previous` and `changed` are nil for a page that has just connected; otherwise they
    /// give the build before and the output files that differ.
    case built(build: String, previous: String?, changed: [String]?)

    /// The site could not be built; the last good one, `build`, is kept.
    case failed(build: String, problems: [PreviewProblem])

    /// The message as one server-sent event: a name, a line of JSON and an empty line.
    func serverSentEvent() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let (name, data) =
            switch self {
            case .built(let build, let previous, let changed):
                ("built", try encoder.encode(Built(build: build, changed: changed, previous: previous)))
            case .failed(let build, let problems):
                ("failed", try encoder.encode(Failed(build: build, problems: problems)))
            }
        return "event: \(name)\ndata: \(String(decoding: data, as: UTF8.self))\n\n"
    }

    private struct Built: Encodable {
        let build: String
        let changed: [String]?
        let previous: String?
    }

    private struct Failed: Encodable {
        let build: String
        let problems: [PreviewProblem]
    }
}
