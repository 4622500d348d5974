import KiriwakeCore
import KiriwakeDecision

/// How certain the wizard was of a cause, beside how often it was right, as text and as JSON.
struct CalibrationReport: Report {
    private let rows: [(name: String, record: Calibration.Record)]

    init(_ calibration: Calibration) {
        rows =
            Likelihood.allCases.compactMap { word in calibration.named[word].map { (word.rawValue, $0) } }
            + [("too-early-to-say", calibration.early)]
    }

    var text: String {
        var text = "\ncertainty shown with the first fix, and readers for whom the cause was right\n"
        for (name, record) in rows where record.people > 0 {
            text += "  \(Decimal.percent(record.share, places: 2))  of \(record.people) readers shown '\(name)'\n"
        }
        return text
    }

    var json: JSON {
        .object(
            rows.map { name, record in
                (name, .object([("people", .integer(record.people)), ("right", .integer(record.right))]))
            })
    }
}
