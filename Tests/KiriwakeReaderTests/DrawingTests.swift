import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

/// A drawing is put into pages as it is, so nothing in it may be anything but a shape or a word.
struct DrawingTests {
    private func report(_ inner: String) throws -> String {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>A jam</title>\(inner)</svg>"
        return TextReport.render(try Content.read(["pictures/jam.svg": svg]).diagnostics)
    }

    private func fault(_ inner: String) throws -> String? {
        let lines = try report(inner).split(separator: "\n")
        return lines.first?.firstRange(of: "must not contain ").map { String(lines[0][$0.upperBound...]) }
    }

    @Test(arguments: [
        "<g transform=\"translate(1 2) rotate(45)\"><rect class=\"ink soft\" width=\"4\" height=\"4\"/></g>",
        "<path d=\"M0,0 L-1.5e-3 4 Z\" fill=\"rgb(1, 2, 3)\" stroke=\"#abc\"/>",
        "<text aria-label=\"a &amp; b: c\">Words &lt; &#x65E5; <tspan dx=\"1\">more</tspan></text>",
        "<desc>What it shows: a &quot;jam&quot;</desc>",
    ])
    func `plain drawings`(inner: String) throws { #expect(try report(inner) == "") }

    @Test(arguments: [
        ("<desc><g/></desc>", "<g> in <desc>, which holds words only"),
        ("<g><title><text/></title></g>", "<text> in <title>, which holds words only"),
        ("<rect fill=\"url(#a)\"/>", "the attribute 'fill' of <rect>"),
        ("<rect fill=\"URL(#a)\"/>", "the attribute 'fill' of <rect>"),
        ("<rect fill=\"u\\72l(#a)\"/>", "the attribute 'fill' of <rect>"),
        ("<rect fill=\"&#117;rl(#a)\"/>", "the attribute 'fill' of <rect>"),
        ("<rect stroke=\"image-set('a' 1x)\"/>", "the attribute 'stroke' of <rect>"),
        ("<rect stroke=\"src(a)\"/>", "the attribute 'stroke' of <rect>"),
        ("<rect fill=\"ur/**/l(a)\"/>", "the attribute 'fill' of <rect>"),
        ("<rect class=\"https://a.b\"/>", "the attribute 'class' of <rect>"),
        ("<rect href=\"#a\"/>", "the attribute 'href' of <rect>"),
        ("<rect style=\"a\"/>", "the attribute 'style' of <rect>"), ("<text>a]]>b</text>", "the text ']]>'"),
        ("<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>", "the attribute 'xmlns' of <svg>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<text>a &nbsp; b</text>", "a '&' that stands for no character"),
        ("<text>&#27;[31m</text>", "a '&' that stands for no character"),
        ("<text>a & b</text>", "a '&' that stands for no character"),
    ])
    func `what is no shape and no word, in any spelling`(inner: String, fault: String) throws {
        #expect(try self.fault(inner) == fault)
    }

    @Test func `shapes within shapes have an end`() throws {
        let deep = String(repeating: "<g>", count: 99) + String(repeating: "</g>", count: 99)
        #expect(try report(deep) == "")
        #expect(try fault("<g>" + deep + "</g>") == "elements nested more than 100 deep")
    }

    @Test func `bytes that are not UTF-8, and an attribute twice`() throws {
        let bytes = Array("<svg><title>A".utf8) + [0xFF] + Array("</title></svg>".utf8)
        #expect(
            TextReport.render(try Content.read(bytes: ["pictures/jam.svg": bytes]).diagnostics) == """
                content/pictures/jam.svg:1:14: error KW111: the file is not UTF-8 from here on
                    expected: UTF-8
                    do: save the file as UTF-8 (it may be Shift_JIS or UTF-16)

                """)
        #expect(try report("<rect x=\"1\" x=\"2\"/>").contains("the attribute 'x' twice in <rect>"))
    }
}
