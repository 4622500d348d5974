extension Rule {
    package static let sharedSymptom = Rule(
        .sharedSymptom, "symptom in two questions",
        rationale: """
            The answers of a question exclude each other. A symptom in two questions would count twice. \
            For answers that are called yes and no, write 'answers: yes-no'; their ids then begin with the question's.
            """,
        failing: [
            "questions/lamp.md":
                "---\nask: Which lamp is on?\nanswers: [light-red, {id: lamp-off, label: None}]\n---\n"
        ],
        passing: [
            "questions/lamp.md":
                "---\nask: Is the lamp on?\nanswers: [{id: lamp-on, label: It is on}, {id: lamp-off, label: It is off}]\n---\n"
        ],
        check: .reading)
}
