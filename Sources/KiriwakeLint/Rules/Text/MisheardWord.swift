extension Rule {
    package static let misheardWord = Rule(
        .misheardWord, "word that is heard otherwise",
        rationale: """
            Some Japanese words are read in two ways, and the voice that reads a page aloud takes the wrong one: 入れない is \
            heard as いれない, "do not put in", where はいれない, "cannot get in", is meant, and 空 as そら, "sky". Readings above \
            the words do not change what is heard. The first of each kind in a file is reported.
            """,
        failing: [
            "guides/codes.md": """
            ---
            title: どの端末でも入れない
            ---
            アプリに入れますか。設定は開けません。空の履歴が出ます。何分かかりますか。Kindleで止まります。

            """
        ],
        passing: [
            "guides/codes.md": """
            ---
            title: どの端末でもサインインできない
            aliases: [どこでも入れない, Kindleが開けない]
            ---
            コードは、この欄に入れません。どこにも入れないでください。サイトに写真を入れます。アプリからも入れないこと。窓は開けません。
            航空です。空欄にします。クッキー（Cookie）を消します。「Cookieをブロック」を切ります。何分間か待ちます。

            """
        ],
        check: .reading)
}
