/// A schematic drawing, checked to be inert.
package struct Picture: Sendable {
    /// The `<svg>` element, without its title, to stand inside a page.
    package let svg: String
    /// The drawing's title: what distinguishes what it shows.
    package let text: String

    package init(svg: String, text: String) {
        self.svg = svg
        self.text = text
    }
}
