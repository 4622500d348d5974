import CCMark

/// Cuts the first ordered list out of a text, as steps.
///
/// What stands unindented between two steps, such as a picture, ends a list in CommonMark. Where the next list goes on with
/// the next number, it goes on for readers too: what stands between belongs to the step before it. A heading ends the steps.
struct ProcedureCutter {
    private var introduction = ""
    private var first = 1
    private var steps: [String] = []
    /// What follows the steps, while it is not known whether they go on.
    private var interruption = ""
    private var isOver = false

    mutating func add(_ block: OpaquePointer, rendering render: (OpaquePointer) -> String) {
        guard cmark_node_get_type(block) == CMARK_NODE_LIST, cmark_node_get_list_type(block) == CMARK_ORDERED_LIST
        else {
            if isHeading(block), !steps.isEmpty { isOver = true }
            if steps.isEmpty { introduction += render(block) } else { interruption += render(block) }
            return
        }
        let start = Int(cmark_node_get_list_start(block))
        if steps.isEmpty { first = start }
        guard !isOver, start == first + steps.count else {
            isOver = true
            interruption += render(block)
            return
        }
        if !interruption.isEmpty {
            steps[steps.count - 1] += "\n" + interruption.trimmingTrailingNewline()
            interruption = ""
        }
        steps += children(of: block).map { children(of: $0).map(render).joined().trimmingTrailingNewline() }
    }

    /// A heading with an anchor is a block of our own.
    private func isHeading(_ block: OpaquePointer) -> Bool {
        [CMARK_NODE_HEADING, CMARK_NODE_CUSTOM_BLOCK].contains(cmark_node_get_type(block))
    }

    var procedure: MarkdownDocument.Procedure {
        .init(introduction: introduction, steps: steps, notes: interruption)
    }
}
