package import KiriwakeCore
package import KiriwakeModel

/// Reads a content folder: every article in parallel, then the graph that they make together.
package struct ContentReader: Sendable {
    package struct Reading: Sendable {
        package let knowledge: KnowledgeBase
        /// In the order of their locations.
        package let diagnostics: [Diagnostic]
        /// Whether every article of the graph and every list could be read. If not, what seems to be missing may merely be
        /// unread.
        package let isComplete: Bool
    }

    private let files: FileSystem
    private let folder: String
    private let languages: [Language]
    private let yesNo: YesNoWords
    private let includesDrafts: Bool
    private let jobs: Int

    /// - Parameters:
    ///   - folder: the content folder, as it is to be shown in messages.
    ///   - languages: the site's languages, the default first.
    ///   - yesNo: what answers are called that are yes or no.
    ///   - includesDrafts: whether articles marked as drafts are read like the others, instead of being left out.
    ///   - jobs: threads to read with.
    package init(
        files: FileSystem, folder: String, languages: [Language], yesNo: YesNoWords, includesDrafts: Bool = false,
        jobs: Int
    ) {
        self.files = files
        self.folder = folder
        self.languages = languages
        self.yesNo = yesNo
        self.includesDrafts = includesDrafts
        self.jobs = jobs
    }

    /// - Throws: a folder or file that the machine does not let us read.
    package func read() throws(FileError) -> Reading {
        let found = try files.list(folder, false, Listing.linkable)
        // A list that is a pipe, or a link out of the folder, is told and not read: messages would quote what it holds.
        let files = self.files.hiding(found.unread.map { folder + "/" + $0.path })
        let listing = Listing(found, languages: languages)
        let reader = SourceArticleReader(files: files, folder: folder)
        let (groups, orphans) = ArticleGroup.group(listing.articles, in: folder)
        let drafts = Drafts(
            try groups.parallelMap(jobs: jobs) { group throws(FileError) in
                let whole = try group.map(reader.read)
                let unpublished = includesDrafts ? [] : whole.drafts
                guard let published = includesDrafts ? whole : whole.published else {
                    return .init(unpublished: unpublished)
                }
                var draft = DraftReader(published, languages: languages.count, yesNo: yesNo)
                var interpreted = draft.draft()
                interpreted.unpublished = unpublished
                return interpreted
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
        let (attachments, drawingDiagnostics) = try withoutScriptedDrawings(listing.attachments)
        let knowledge = KnowledgeBase(
            languages: languages, graph: graph, guides: drafts.guides.sorted(by: Self.guidesInOrder),
            glossary: glossary, contacts: contacts, sources: sources, readings: readings, searches: searches,
            pictures: pictures, attachments: attachments, addresses: addresses,
            unpublished: drafts.unpublished
        ).namingPagesAsNow().keepingLinkedAttachments()
        // What follows from a file that could not be read would only hide that fault.
        let isComplete = ![drafts.diagnostics, lists.diagnostics].joined().contains { diagnostic in
            diagnostic.code.leavesFileUnread
                && !diagnostic.location.path.hasPrefix(folder + "/" + ArticleKind.guide.path(""))
        }
        let diagnostics = [
            orphans, drafts.diagnostics, isComplete ? resolver.diagnostics : [], lists.diagnostics, pictureDiagnostics,
            listing.diagnostics(in: folder), unlinked(attachments, in: knowledge), drawingDiagnostics,
            isComplete ? References(knowledge).diagnostics : [],
        ].joined()
        return Reading(knowledge: knowledge, diagnostics: diagnostics.sorted(), isComplete: isComplete)
    }

    /// A warning for each file beside guides that no article links to: it is not published.
    private func unlinked(_ files: [String], in knowledge: KnowledgeBase) -> [Diagnostic] {
        let published = Set(knowledge.attachments)
        return files.filter { !published.contains($0) }.map { file in
            Diagnostic(
                .unlinkedFile, .warning, at: .start(of: folder + "/" + file),
                "no article links to this file, so it is not published",
                expected: "a link or a picture in an article that names it", advice: "link to it, or delete it")
        }
    }

    private func withoutScriptedDrawings(
        _ attachments: [String]
    ) throws(FileError) -> (attachments: [String], diagnostics: [Diagnostic]) {
        var kept: [String] = []
        var diagnostics: [Diagnostic] = []
        for path in attachments {
            let shown = folder + "/" + path
            if path.lowercased().hasSuffix(".svg"),
                let fault = AttachedFile.scriptedDrawing(shown, try files.read(shown))
            {
                diagnostics.append(fault)
            } else {
                kept.append(path)
            }
        }
        return (kept, diagnostics)
    }

    private func readPictures(
        _ paths: [Listing.PicturePath]
    ) throws(FileError) -> (pictures: [String: Localized<Picture>], diagnostics: [Diagnostic]) {
        var pictures: [String: Localized<Picture>] = [:]
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let shown = folder + "/" + path.path
            let bytes = try files.read(shown)
            do throws(Diagnostic) {
                let picture = try PictureReader.read(bytes, of: shown)
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
