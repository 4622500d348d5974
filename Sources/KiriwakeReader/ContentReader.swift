package import KiriwakeCore
package import KiriwakeModel

/// Reads a content folder: every article in parallel, then the graph that they make together.
package struct ContentReader: Sendable {
    package struct Reading: Sendable {
        package let knowledge: KnowledgeBase
        /// In the order of their locations.
        package let diagnostics: [Diagnostic]
    }

    private let files: FileSystem
    private let folder: String
    private let languages: [Language]
    private let yesNo: YesNoWords
    private let jobs: Int

    /// - Parameters:
    ///   - folder: the content folder, as it is to be shown in messages.
    ///   - languages: the site's languages, the default first.
    ///   - yesNo: what answers are called that are yes or no.
    ///   - jobs: threads to read with.
    package init(files: FileSystem, folder: String, languages: [Language], yesNo: YesNoWords, jobs: Int) {
        self.files = files
        self.folder = folder
        self.languages = languages
        self.yesNo = yesNo
        self.jobs = jobs
    }

    /// - Throws: a folder or file that the machine does not let us read.
    package func read() throws(FileError) -> Reading {
        let listing = Listing(try files.files(folder), languages: languages)
        let reader = SourceArticleReader(files: files, folder: folder)
        let (groups, orphans) = ArticleGroup.group(listing.articles, in: folder)
        let drafts = Drafts(
            try groups.parallelMap(jobs: jobs) { group throws(FileError) in
                var draft = DraftReader(try group.map(reader.read), languages: languages.count, yesNo: yesNo)
                return draft.draft()
            })
        var resolver = GraphResolver(drafts, languages: languages, yesNo: yesNo)
        let graph = resolver.resolve()
        var lists = ListReader(files: files, folder: folder, languages: languages)
        let glossary = try lists.glossary()
        let contacts = try lists.contacts()
        let sources = try lists.sources()
        let readings = try lists.readings()
        let searches = try lists.searches()
        let addresses = try lists.addresses()
        let (pictures, pictureDiagnostics) = try readPictures(listing.pictures)
        let knowledge = KnowledgeBase(
            languages: languages, graph: graph, guides: drafts.guides.sorted(by: Self.guidesInOrder),
            glossary: glossary, contacts: contacts, sources: sources, readings: readings, searches: searches,
            pictures: pictures, attachments: listing.attachments, addresses: addresses
        ).namingPagesAsNow()
        let diagnostics = [
            orphans, drafts.diagnostics, resolver.diagnostics, lists.diagnostics, pictureDiagnostics,
            listing.diagnostics(in: folder), References(knowledge).diagnostics,
        ].joined()
        return Reading(knowledge: knowledge, diagnostics: diagnostics.sorted())
    }

    private func readPictures(
        _ paths: [Listing.PicturePath]
    ) throws(FileError) -> (pictures: [String: Localized<Picture>], diagnostics: [Diagnostic]) {
        var pictures: [String: Localized<Picture>] = [:]
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let shown = folder + "/" + path.path
            let source = SourceText(path: shown, bytes: try files.read(shown))
            do throws(Diagnostic) {
                let picture = try PictureReader.read(source)
                pictures[path.name, default: Localized(languages: languages.count)][exactly: path.language] = picture
            } catch {
                diagnostics.append(error)
            }
        }
        return (pictures, diagnostics)
    }

    private static func guidesInOrder(_ left: Guide, _ right: Guide) -> Bool {
        (left.order ?? .max, left.path) < (right.order ?? .max, right.path)
    }
}
