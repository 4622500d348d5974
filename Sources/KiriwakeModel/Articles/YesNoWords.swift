/// What the answers of a question with `answers: yes-no` are called.
package struct YesNoWords: Sendable {
    package let yes: Localized<String>
    package let no: Localized<String>

    /// By default called nothing.
    package init(yes: Localized<String> = Localized(), no: Localized<String> = Localized()) {
        self.yes = yes
        self.no = no
    }
}
