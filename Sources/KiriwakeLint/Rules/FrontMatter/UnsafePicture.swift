extension Rule {
    package static let unsafePicture = Rule(
        .unsafePicture, "drawing that is not plain",
        rationale: """
            Drawings are put into the page itself, so they may hold shapes and words only: no scripts, links, \
            styles or foreign parts.
            """,
        failing: [
            "pictures/jam.svg":
                "<svg viewBox=\"0 0 4 4\"><title>A jam</title><script>alert(1)</script></svg>"
        ],
        passing: [
            "pictures/jam.svg":
                "<svg viewBox=\"0 0 4 4\"><title>A jam</title><rect class=\"ink\" width=\"4\" height=\"4\"/></svg>"
        ],
        check: .reading)
}
