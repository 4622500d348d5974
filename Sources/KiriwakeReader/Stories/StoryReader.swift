package import KiriwakeCore
package import KiriwakeModel

/// Reads the stories of a folder, one in each `.yml` file.
package struct StoryReader {
    private let graph: KnowledgeGraph
    private let files: FileSystem
    private var diagnostics: [Diagnostic] = []
    private var proposals = NearMissBudget()

    private init(_ graph: KnowledgeGraph, _ files: FileSystem) {
        self.graph = graph
        self.files = files
    }

    /// - Returns: the stories in the order of their files, and every mistake in them.
    /// - Throws: a folder or file that cannot be read.
    package static func read(
        _ folder: String, _ graph: KnowledgeGraph, files: FileSystem
    ) throws(FileError) -> (stories: [RecordedStory], diagnostics: [Diagnostic]) {
        var reader = StoryReader(graph, files)
        var stories: [RecordedStory] = []
        for path in try files.files(folder).sorted() where path.hasSuffix(".yml") {
            if let story = try reader.story(folder + "/" + path, name: String(path.dropLast(4))) {
                stories.append(story)
            }
        }
        return (stories, reader.diagnostics)
    }

    private mutating func story(_ path: String, name: String) throws(FileError) -> RecordedStory? {
        guard var file = try ListFile(path, files: files) else { return nil }
        let members = file.members()
        var fields = Fields(members, owner: "a story", at: file.location)
        _ = fields.string("language")
        let given = fields.members("given", expected: "a map, as in {question-id: answer-id}").compactMap { member in
            reply(member, &fields)
        }
        let former = graph.former
        let causes = fields.identifiers("cause", of: Cause.self).map { former.present($0, .cause) }
        let helps = fields.identifiers("helps", of: Fix.self).map { former.present($0, .fix) }
        let harms = fields.identifiers("harms", of: Fix.self).map { former.present($0, .fix) }
        fields.reportUnknownKeys()
        diagnostics += file.diagnostics + fields.diagnostics
        for cause in causes where graph.causes[cause.value] == nil && cause.value.rawValue != Cause.somethingElse {
            diagnostics.append(.unknown(cause, "cause", among: graph.causes.ids, proposing: &proposals))
        }
        for fix in helps + harms where graph.fixes[fix.value] == nil {
            diagnostics.append(.unknown(fix, "fix", among: graph.fixes.ids, proposing: &proposals))
        }
        return RecordedStory(
            name: name, location: file.location, given: given, causes: causes.map(\.value), helps: helps.map(\.value),
            harms: harms.map(\.value))
    }

    private mutating func reply(_ member: YAMLValue.Member, _ fields: inout Fields) -> (QuestionID, Reply)? {
        guard let id: Located<QuestionID> = fields.identifier(member.key),
            let name = fields.text(of: member.value, key: member.key.value)
        else { return nil }
        return graph.questions.reply(
            named: graph.former.present(name, .symptom), to: graph.former.present(id, .question), &diagnostics,
            proposing: &proposals)
    }
}
