import KiriwakeCore
import KiriwakeModel

extension Diagnostic {
    /// Reports an id that does not exist.
    /// - Parameter advice: nil for the near miss.
    static func unknown<Kind>(
        _ id: Located<Identifier<Kind>>, _ noun: String, among known: some Collection<Identifier<Kind>>,
        advice: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .unknownID, at: id.location, "there is no \(noun) '\(id.value)'", expected: "the id of a \(noun)",
            advice: advice ?? NearMiss.question(for: id.value.rawValue, among: known.map(\.rawValue))
                ?? "write that \(noun), or correct the id")
    }
}
