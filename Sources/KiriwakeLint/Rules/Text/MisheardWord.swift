extension Rule {
    package static let misheardWord = Rule(
        .misheardWord, "word that is heard otherwise",
        rationale: """
            Some Japanese words are read in two ways, and the voice that reads a page aloud takes the wrong one: 入れない is \
            heard as いれない, "do not put in", where はいれない, "cannot get in", is meant, and 空 as そら, "sky". Readings above \
            the words do not change what is heard. The first of each kind in a file is reported.
            """,
        failing: [
            "guides/codes.md": "---\ntitle: どの端末でも入れない\n---\n設定は開けません。欄を空にして、端末のCookieを消します。\n"
        ],
        passing: [
            "guides/codes.md": """
            ---
            title: どの端末でもサインインできない
            aliases: [どこでも入れない, Kindleが開けない]
            ---
            コードを何度も入れないでください。窓を開けない。航空です。クッキー（Cookie）を消します。空欄にします。

            """
        ],
        check: .reading)
}
