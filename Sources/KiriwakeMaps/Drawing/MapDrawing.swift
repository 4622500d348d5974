import KiriwakeCore

/// A picture of boxes and lines as SVG. Colours come from classes, so that both a page's style and that of a standalone
/// file fit. Lengths are pixels at the size drawn.
struct MapDrawing {
    static let fontSize = 14.0
    static let lineHeight = 19.0
    static let padding = 7.0

    private var parts: [String] = []

    /// The height of a box around this many lines.
    static func height(lines: Int) -> Double { Double(lines) * lineHeight + 2 * padding }

    /// Lines of a text that fit into a box.
    static func lines(_ text: String, inBoxOf width: Double, isBold: Bool = false) -> [String] {
        LineBreaker(width: (width - 2 * padding - 2) / fontSize, isBold: isBold).lines(text)
    }

    mutating func open(_ classes: String) { parts.append("<g class=\"\(classes)\">") }

    mutating func close() { parts.append("</g>") }

    mutating func box(_ classes: String, x: Double, y: Double, width: Double, height: Double, round: Double = 6) {
        parts.append(
            "<rect class=\"\(classes)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
                + "height=\"\(Self.number(height))\" rx=\"\(Self.number(round))\"/>")
    }

    /// - Parameter y: top of the first line.
    mutating func text(_ classes: String, _ lines: [String], x: Double, y: Double) {
        for (number, line) in lines.enumerated() {
            let baseline = y + Double(number) * Self.lineHeight + 14
            parts.append(
                "<text class=\"\(classes)\" x=\"\(Self.number(x))\" y=\"\(Self.number(baseline))\">"
                    + HTMLText.escape(line) + "</text>")
        }
    }

    mutating func line(_ classes: String, fromX: Double, y: Double, toX: Double) {
        parts.append(
            "<path class=\"\(classes)\" d=\"M\(Self.number(fromX)) \(Self.number(y))H\(Self.number(toX))\"/>")
    }

    /// A line that leaves to the right and arrives from the left.
    mutating func curve(_ classes: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
        let bend = max(30, (end.x - start.x) * 0.5)
        path(classes, start, (start.x + bend, start.y), (end.x - bend, end.y), end)
    }

    /// A line that leaves to the right and returns from there.
    mutating func arc(_ classes: String, x: Double, from start: Double, to end: Double, bulge: Double) {
        path(classes, (x, start), (x + bulge, start), (x + bulge, end), (x, end))
    }

    private mutating func path(
        _ classes: String, _ start: (Double, Double), _ first: (Double, Double), _ second: (Double, Double),
        _ end: (Double, Double)
    ) {
        let point = { (point: (Double, Double)) in "\(Self.number(point.0)) \(Self.number(point.1))" }
        parts.append(
            "<path class=\"\(classes)\" d=\"M\(point(start))C\(point(first)) \(point(second)) \(point(end))\"/>")
    }

    /// The `<svg>` element.
    /// - Parameter style: a style sheet to embed; nil where the surrounding page has one.
    func svg(
        width: Double, height: Double, language: String, title: String, description: String, style: String?
    ) -> String {
        let size = "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\""
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" role=\"img\" lang=\"\(language)\" \(size) "
            + "viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\" font-size=\"\(Self.number(Self.fontSize))\">\n"
            + "<title>\(HTMLText.escape(title))</title>\n<desc>\(HTMLText.escape(description))</desc>\n"
            + (style.map { "<style>\($0)</style>\n" } ?? "") + parts.joined(separator: "\n") + "\n</svg>\n"
    }

    /// With one decimal at most, so that the same picture has the same bytes on every machine.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let rest = abs(tenths % 10)
        return (tenths < 0 && tenths > -10 ? "-" : "") + "\(tenths / 10)" + (rest == 0 ? "" : ".\(rest)")
    }

    /// The style sheet of a standalone file: the colours of the theme, light and dark.
    static let style = """
        .graph{--paper:#faf9f6;--card:#fff;--ink:#1d2329;--muted:#545e67;--edge:#7b838a;--accent:#1f4f86;--soft:#e9f0f8;\
        font-family:system-ui,-apple-system,"Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",sans-serif}
        @media (prefers-color-scheme:dark){.graph{--paper:#14181c;--card:#1d2328;--ink:#e9e7e2;--muted:#aab3bb;\
        --edge:#7f8a94;--accent:#93bff5;--soft:#1e2d3e}}
        .graph text,.graph .ink{fill:var(--ink)}.graph .paper{fill:var(--card)}.graph .ground{fill:var(--paper)}\
        .graph .soft{fill:var(--soft)}.graph .accent{fill:var(--accent)}.graph .muted{fill:var(--muted)}
        .graph .line{fill:none;stroke:var(--edge);stroke-width:1}.graph .line.paper{fill:var(--card)}\
        .graph .line.soft{fill:var(--soft)}.graph .line.accent{stroke:var(--accent)}
        .graph .bold{font-weight:700}.graph .firm{stroke-width:2.6}.graph .faint{stroke-width:.8}\
        .graph .dashed{stroke-dasharray:6 5;stroke-width:1.4}\
        .graph .pale{stroke-width:.5;stroke-opacity:.25}
        .graph .together:hover .line{stroke:var(--accent);stroke-opacity:1}.graph .together:hover .firm{stroke-width:4}\
        .graph .together:hover .faint{stroke-width:2}
        """
}
