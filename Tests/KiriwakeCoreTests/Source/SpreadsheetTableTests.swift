import Testing

@testable import KiriwakeCore

struct SpreadsheetTableTests {
    private func cells(_ text: String, separator: UInt8? = nil) -> [[String]] {
        SpreadsheetTable(SourceText(path: "t.csv", bytes: Array(text.utf8)), separator: separator).rows
            .map { $0.cells.map(\.text) }
    }

    @Test func `the separator is the sign that the first row has most of`() {
        #expect(cells("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
        #expect(cells("a;b;c\n1,5;2;3\n") == [["a", "b", "c"], ["1,5", "2", "3"]])
        #expect(cells("a\tb\n1\t2, 3; 4\n") == [["a", "b"], ["1", "2, 3; 4"]])
        #expect(cells("sep=;\na,x;b\n") == [["a,x", "b"]])
        #expect(cells("alone\n") == [["alone"]])
        #expect(cells("a,b;c\n", separator: UInt8(ascii: ",")) == [["a", "b;c"]])
    }

    @Test func `a cell in quotes may hold a separator and doubled quotes; any other is taken as it is written`() {
        #expect(cells("\"a,b\", \"say \"\"hi\"\"\" ,c\n") == [["a,b", "say \"hi\"", "c"]])
        #expect(cells("\"code\" not arriving\tx\n") == [["\"code\" not arriving", "x"]])
        #expect(cells("5\" disk,x\n") == [["5\" disk", "x"]])
        let row = SpreadsheetTable(SourceText(path: "t", bytes: Array("\"a,b\n".utf8)), separator: nil).rows[0]
        #expect(row.cells.map(\.text) == ["\"a", "b"])
        #expect(row.cells.map(\.isUnclosed) == [true, false])
    }

    @Test func `rows keep their numbers, whatever ends them and however many are blank`() {
        let text = "\u{FEFF}a,b\r\n\r\n,,\r\n1,\r2,3\n\n4,5"
        let rows = SpreadsheetTable(SourceText(path: "t", bytes: Array(text.utf8)), separator: nil).rows
        #expect(rows.map(\.number) == [1, 4, 5, 7])
        #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], ["1", ""], ["2", "3"], ["4", "5"]])
        #expect(rows[3].cells[1].range == text.utf8.count - 1..<text.utf8.count)
        #expect(cells("") == [] && cells("\n \n\t\n") == [])
    }
}
