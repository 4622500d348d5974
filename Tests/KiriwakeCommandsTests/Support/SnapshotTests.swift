import Testing

@testable import KiriwakeTestSupport

struct SnapshotTests {
    @Test func `a text of which nothing is recorded is a fault, and nothing is written`() throws {
        let folder = try TemporaryFolder()
        let snapshot = Snapshot("a/new", testedIn: folder.path + "/Tests/ThisTests/Deeper/SomeTests.swift")
        #expect(snapshot.path == folder.path + "/Tests/ThisTests/Snapshots/a/new.txt")
        #expect(
            try snapshot.fault(of: "one\n")
                == "nothing is recorded in \(snapshot.path); KIRIWAKE_RECORD=1 records this:\none\n")
        #expect(throws: (any Error).self) { try folder.read("Tests/ThisTests/Snapshots/a/new.txt") }
    }

    @Test func `a text that is recorded is right until it changes, and the changed lines are shown`() throws {
        let folder = try TemporaryFolder()
        let snapshot = Snapshot("a", testedIn: folder.path + "/Tests/ThisTests/SomeTests.swift")
        try snapshot.record("one\ntwo\nthree\n")
        #expect(try snapshot.fault(of: "one\ntwo\nthree\n") == nil)
        #expect(
            try snapshot.fault(of: "one\n2\nthree\n") == """
                the text differs from \(snapshot.path); if it is right now, KIRIWAKE_RECORD=1 records it:
                - 2: two
                + 2: 2
                """)
    }
}
