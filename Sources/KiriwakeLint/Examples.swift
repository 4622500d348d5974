/// A small, complete knowledge base that the examples of rules are laid over.
package enum Examples {
    package static let base: Rule.Example = [
        "questions/light.md": """
        ---
        ask: Which light is on?
        answers: [light-red, light-green]
        ---
        Look at the front.
        """,
        "symptoms/light-red.md": "---\ntitle: The red light is on\n---\n",
        "symptoms/light-green.md": "---\ntitle: The green light is on\n---\n",
        "causes/paper-jam.md": """
        ---
        title: Paper is jammed
        frequency: common
        symptoms: {light-red: always}
        fixes: {pull-paper: usually}
        ---
        """,
        "causes/cable-loose.md": """
        ---
        title: The cable is loose
        frequency: common
        symptoms: {light-green: always}
        fixes: {push-cable: usually}
        ---
        """,
        "contacts.yml": "- {id: shop, reaches: person, en: {name: The shop}}\n",
        "fixes/pull-paper.md": "---\ntitle: Pull the paper out\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/push-cable.md": "---\ntitle: Push the cable in\neffort: 1m\nrisk: none\n---\n1. Push.\n",
    ]
}
