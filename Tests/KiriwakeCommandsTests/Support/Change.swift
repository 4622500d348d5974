/// Changes to the example that a command meets.
enum Change {
    /// A frequency that is no word of the scale.
    static let misspelt: [String: String?] = [
        "content/causes/line-down.md": """
        ---
        title: The line is down
        frequency: comon
        symptoms: {light-off: always}
        fixes: {call-provider: usually}
        ---
        The router is well, and nothing comes out of the wall.

        """
    ]

    /// No articles that a wizard could be made of.
    static let onlyGuides: [String: String?] = [
        "content/causes/line-down.md": nil, "content/causes/settings-lost.md": nil,
        "content/fixes/call-provider.md": nil,
        "content/fixes/reset-router.md": nil, "content/symptoms/light-on.md": nil, "content/symptoms/light-off.md": nil,
        "content/questions/line-light.md": nil, "content/guides/router.md": "# What a router does\n\nIt routes.\n",
    ]

    /// A fix that no cause names, which is a warning.
    static let unused: [String: String?] = [
        "content/fixes/paint.md":
            "---\ntitle: Paint it\neffort: 5m\nrisk: none\nworked-if: It shines.\n---\n1. Paint.\n"
    ]

    /// Cases of a cause, below the rest of its front matter.
    static func cases(_ cases: String) -> [String: String?] {
        [
            "content/causes/line-down.md": """
            ---
            title: The line is down
            frequency: common
            symptoms: {light-off: always}
            fixes: {call-provider: usually}
            confused-with:
              - cause: settings-lost
                tell-apart: [line-light]
            cases:
            \(cases)
            ---
            The router is well, and nothing comes out of the wall.

            """
        ]
    }
}
