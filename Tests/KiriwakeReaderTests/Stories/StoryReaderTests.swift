import KiriwakeCore
import KiriwakeModel
import KiriwakeReader
import KiriwakeTestSupport
import Testing

struct StoryReaderTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nformerly: [lamp]\nanswers: [{id: red, label: Red, formerly: [crimson]}, {id: green, label: Green}]\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nformerly: [stuck]\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\nformerly: [tug]\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
    ]

    private func read(_ story: String) throws -> (stories: [RecordedStory], text: String) {
        let graph = try Content.read(Self.articles).knowledge.graph
        let files = FileSystem.memory(["stories/s1.yml": story, "stories/README.md": "# Stories\n"])
        let read = try StoryReader.read("stories", graph, files: files)
        return (read.stories, TextReport.render(read.diagnostics))
    }

    @Test func `a story names answers, causes and fixes`() throws {
        let (stories, text) = try read(
            "# A jam.\nlanguage: en\ngiven: {light: red}\ncause: [jam]\nhelps: [pull]\nharms: []\n")
        #expect(text == "")
        let story = try #require(stories.first)
        #expect(story.name == "s1" && stories.count == 1)
        #expect(story.given.map(\.question) == ["light"] && story.given.map(\.reply) == [.answer(.offered(0))])
        #expect(story.causes == ["jam"] && story.helps == ["pull"] && story.harms == [])
    }

    @Test func `a story may name them as they were called before`() throws {
        let (stories, text) = try read("given: {lamp: crimson}\ncause: [stuck]\nhelps: [tug]\nharms: [tug]\n")
        #expect(text == "")
        let story = try #require(stories.first)
        #expect(story.given.map(\.question) == ["light"] && story.given.map(\.reply) == [.answer(.offered(0))])
        #expect(story.causes == ["jam"] && story.helps == ["pull"] && story.harms == ["pull"])
    }

    @Test func `a cause that no article has is something else`() throws {
        #expect(try read("given: {}\ncause: [something-else]\nhelps: []\nharms: []\n").text == "")
    }

    @Test func `ids that do not exist are told with what does`() throws {
        let (_, text) = try read(
            "given: {light: rde, lihgt: red}\ncause: [jem]\nhelps: [pul]\nharms: []\nhelp: []\n")
        try assertSnapshot(text, "story")
    }
}
