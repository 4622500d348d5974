import KiriwakeDecision
import KiriwakeTestSupport

/// Two causes of a silent printer, of which one says nothing of the light, and a person to call.
enum SmallGraph {
    static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nnormally: {red: rarely}\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n"
            + "none-of-these: true\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually, call: rarely}\n---\n",
        "causes/paper-out.md": "---\ntitle: No paper\nfrequency: common\nfixes: {fill: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/fill.md": "---\ntitle: Fill\neffort: 5m\nrisk: none\n---\n1. Fill.\n",
        "fixes/call.md":
            "---\ntitle: Call\neffort: 30m\nwait: 2h\nrisk: none\nhuman: desk\nhelps: usually\n---\n1. Call.\n",
        "contacts.yml": "- {id: desk, reach: person, texts: {en: {name: Desk}}}\n",
    ]

    static func wizard(_ parameters: DecisionParameters = DecisionParameters()) throws -> Wizard? {
        try Wizard.compile(
            try Content.read(articles).knowledge.graph, parameters: parameters, maxStates: 200, named: [])
    }

    static func model() throws -> DecisionModel {
        DecisionModel(try Content.read(articles).knowledge.graph, parameters: DecisionParameters())
    }
}
