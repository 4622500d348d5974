extension Rule {
    package static let idTwice = Rule(
        .idTwice, "id given twice in a list",
        rationale: """
            Articles name contacts, glossary entries and sources by their ids. Of two with one id only the first would be \
            shown.
            """,
        failing: [
            "contacts.yml":
                "- {id: shop, reaches: person, en: {name: The shop}}\n- {id: shop, reaches: report, en: {name: The form}}\n"
        ],
        passing: [
            "contacts.yml":
                "- {id: shop, reaches: person, en: {name: The shop}}\n- {id: form, reaches: report, en: {name: The form}}\n"
        ],
        check: .reading)
}
