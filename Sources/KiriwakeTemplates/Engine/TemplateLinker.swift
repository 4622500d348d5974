import KiriwakeCore

/// Links the templates of a theme for one language: inserts partials, frames and interface texts once, so that
/// rendering a page costs only what differs from page to page.
struct TemplateLinker {
    private(set) var trees: [String: [TemplateNode]]
    let texts: [String: String]
    /// Names of assets with their content hashes, by plain name.
    let assets: [String: String]
    let language: String

    /// - Throws: `TemplateError` for something a template uses and the theme does not have, and for a template that
    ///   includes itself or too much.
    func link(_ name: String) throws(TemplateError) -> Template {
        var budget = TemplateBudget()
        return Template(name: name, pieces: try pieces(of: name, filling: [:], within: [], for: name, &budget))
    }

    /// The same theme with a frame that holds one of its blocks and nothing else.
    func reducing(_ frame: String, to block: String) -> TemplateLinker {
        var reduced = self
        reduced.trees[frame] = [.block(block, [])]
        return reduced
    }

    /// Links one template.
    /// - Parameters:
    ///   - blocks: the contents of its blocks.
    ///   - path: the chain of including templates, outermost first.
    private func pieces(
        of name: String, filling blocks: [String: [Template.Piece]], within path: [String], for user: String,
        _ budget: inout TemplateBudget
    ) throws(TemplateError) -> [Template.Piece] {
        guard let tree = trees[name] else { throw .missingPartial(template: user, name: name) }
        guard !path.contains(name) else {
            throw .unreadable(template: user, problem: "it includes itself, through '\(name)'")
        }
        return try pieces(tree, filling: blocks, within: path + [name], &budget)
    }

    private func pieces(
        _ nodes: [TemplateNode], filling blocks: [String: [Template.Piece]], within path: [String],
        _ budget: inout TemplateBudget
    ) throws(TemplateError) -> [Template.Piece] {
        let template = path.last ?? ""
        var pieces: [Template.Piece] = []
        try budget.enter(template)
        defer { budget.leave() }
        for node in nodes {
            try budget.spend(in: template)
            switch node {
            case .text(let text):
                try budget.spend(bytes: text.utf8.count, in: template)
                append([.text(text)], to: &pieces)
            case .value(let name): append(try value(name, in: template), to: &pieces)
            case .section(let name, let inner):
                try refuseDots(name, in: template)
                pieces.append(.section(name, try self.pieces(inner, filling: blocks, within: path, &budget)))
            case .inverted(let name, let inner):
                try refuseDots(name, in: template)
                pieces.append(.inverted(name, try self.pieces(inner, filling: blocks, within: path, &budget)))
            case .partial(let name):
                append(try self.pieces(of: name, filling: [:], within: path, for: template, &budget), to: &pieces)
            case .frame(let name, let inner):
                var filling: [String: [Template.Piece]] = [:]
                for case .block(let block, let content) in inner {
                    filling[block] = try self.pieces(content, filling: blocks, within: path, &budget)
                }
                // Blocks filled from outside override those that a template fills in its own frame.
                filling.merge(blocks) { _, outer in outer }
                append(try self.pieces(of: name, filling: filling, within: path, for: template, &budget), to: &pieces)
            case .block(let name, let fallback):
                if let filled = blocks[name] {
                    try budget.spend(parts: filled.parts, bytes: filled.bytes, in: template)
                    append(filled, to: &pieces)
                } else {
                    append(try self.pieces(fallback, filling: blocks, within: path, &budget), to: &pieces)
                }
            }
        }
        return pieces
    }

    /// Merges adjacent texts.
    private func append(_ more: [Template.Piece], to pieces: inout [Template.Piece]) {
        for piece in more {
            if case .text(let text) = piece, case .text(var before) = pieces.last {
                // The old text is let go first, so that adding to it copies nothing.
                pieces.removeLast()
                before += text
                pieces.append(.text(before))
            } else {
                pieces.append(piece)
            }
        }
    }

    private func value(_ name: String, in template: String) throws(TemplateError) -> [Template.Piece] {
        if name.hasPrefix("t.") { return [.text(try interfaceText(String(name.dropFirst(2)), in: template))] }
        if name.hasPrefix("asset.") {
            let asset = String(name.dropFirst(6))
            guard let hashed = assets[asset] else { throw .missingAsset(template: template, name: asset) }
            return [.value("root"), .text(hashed)]
        }
        try refuseDots(name, in: template)
        return [.value(name)]
    }

    private func interfaceText(_ key: String, in template: String) throws(TemplateError) -> String {
        guard let text = texts[key] else {
            throw .missingText(template: "the template '\(template)'", key: key, language: language)
        }
        return HTMLText.escape(text)
    }

    private func refuseDots(_ name: String, in template: String) throws(TemplateError) {
        guard name == "." || !name.utf8.contains(UInt8(ascii: ".")) else {
            throw .dottedName(template: template, name: name)
        }
    }
}

extension [Template.Piece] {
    fileprivate var parts: Int {
        reduce(count) { sum, piece in
            switch piece {
            case .text, .value: sum
            case .section(_, let inner), .inverted(_, let inner): sum + inner.parts
            }
        }
    }

    fileprivate var bytes: Int {
        reduce(0) { sum, piece in
            switch piece {
            case .text(let text): sum + text.utf8.count
            case .value: sum
            case .section(_, let inner), .inverted(_, let inner): sum + inner.bytes
            }
        }
    }
}
