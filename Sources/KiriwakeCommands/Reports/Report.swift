import KiriwakeCore

/// What a command found out, for people and for programs.
protocol Report {
    var text: String { get }
    var json: JSON { get }
}

extension Terminal {
    func show(_ report: some Report, as format: ReportFormat) {
        switch format {
        case .text: show(report.text)
        case .json: show(report.json.text + "\n")
        }
    }
}
