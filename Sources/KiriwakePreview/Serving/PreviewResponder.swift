import Hummingbird

/// Answers the requests of browsers: the site's files, and what live reload needs.
struct PreviewResponder: HTTPResponder {
    let hosts: AllowedHosts
    let site: LiveSite

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        // The first 'Host' field has become the authority; a field that is left is a second one.
        guard !request.headers.contains(where: { $0.name.canonicalName == "host" }) else {
            return .preview(.badRequest, .plainText, text: PlainAnswer.twoHosts)
        }
        guard hosts.allow(request.head.authority) else {
            return .preview(.forbidden, .plainText, text: PlainAnswer.hostRefused(request.head.authority))
        }
        let response =
            switch request.method {
            case .get, .head: try answer(to: request)
            default:
                Response.preview(
                    .methodNotAllowed, .plainText, text: PlainAnswer.methodRefused, [.allow: "GET, HEAD"])
            }
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(to request: Request) throws -> Response {
        let target = request.head.path ?? ""
        let path: RequestPath
        do throws(RequestPath.Refusal) {
            path = try RequestPath(target: target)
        } catch {
            switch error {
            case .malformed: return .preview(.badRequest, .plainText, text: PlainAnswer.malformedPath)
            case .hidden: return try notFound(target)
            }
        }
        if path.parts.first == ReloadPath.folder { return tool("/" + path.parts.joined(separator: "/"), request) }
        let (root, build) = site.current
        switch SiteFolder(root: root).find(path) {
        case .file(let file, let name):
            return try .file(file, ContentType(fileName: name), .ok, build: build)
        case .folderWithoutSlash:
            let query = target.firstIndex(of: "?")
            let location = target[..<(query ?? target.endIndex)] + "/" + (query.map { target[$0...] } ?? "")
            return .preview(.temporaryRedirect, .plainText, text: "", [.location: String(location)])
        case .nothing:
            return try notFound(target)
        }
    }

    private func tool(_ path: String, _ request: Request) -> Response {
        switch path {
        case ReloadPath.events: .events(from: site, to: request)
        case ReloadPath.script: .preview(.ok, .script, text: ReloadScript.text)
        case ReloadPath.style: .preview(.ok, .style, text: OverlayStyle.text)
        default: .preview(.notFound, .plainText, text: PlainAnswer.unknownTool)
        }
    }

    private func notFound(_ target: String) throws -> Response {
        let (root, build) = site.current
        if let page = SiteFolder(root: root).notFoundPage() { return try .file(page, .html, .notFound, build: build) }
        let page = PreviewedPage.page(Array(PlainAnswer.notFound(target).utf8), build: build, version: "none")
        return .preview(.notFound, .html, body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    }
}
