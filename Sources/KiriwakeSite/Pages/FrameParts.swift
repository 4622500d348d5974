import KiriwakeModel
import Synchronization

/// What the frame says alike on all pages of one folder: menu, foot, urgent causes, addresses. Even relative addresses are
/// the same there, so it is rendered once for a folder and not once for a page.
final class FrameParts: Sendable {
    private let known = Mutex<[String: Context]>([:])

    /// - Throws: a template that names what it does not have.
    func context(for scope: PageScope) throws(TemplateError) -> Context {
        let menu = Self.menu(scope)
        let current = menu.firstIndex { $0.path == scope.path }
        let key = "\(scope.language.tag) \(scope.root) \(scope.path.folder) \(current ?? -1)"
        if let found = known.withLock({ $0[key] }) { return found }
        let made = try Self.rendered(scope, menu: menu, current: current)
        known.withLock { $0[key] = made }
        return made
    }

    private static func rendered(
        _ scope: PageScope, menu: [(label: String, path: SitePath)], current: Int?
    ) throws(TemplateError) -> Context {
        let site = scope.site
        let templates = site.theme.templates[scope.language.index]
        var context = Context([
            "lang": .text(scope.language.tag), "root": .text(scope.root),
            "site-title": .text(site.configuration.title[scope.language] ?? ""),
            "site-summary": .text(site.configuration.summary[scope.language] ?? ""),
            "home": .text(scope.root + scope.language.tag + "/"),
            "stylesheet": asset("style.css", scope), "icon": asset("icon.svg", scope),
            "contact-href": scope.hrefValue(scope.paths.contact),
            "map-href": site.graph.causes.isEmpty ? .flag(false) : scope.hrefValue(scope.paths.map),
            "start-href": scope.hrefValue(site.wizard == nil ? scope.paths.home : scope.paths.check),
            "has-check": .flag(site.wizard != nil),
            "find-script": site.search.isEmpty ? .flag(false) : asset("find.js", scope),
            "offline-script": site.theme.serviceWorker == nil ? .flag(false) : asset("offline.js", scope),
            "service-worker": .text(scope.root + Paths.serviceWorker.path),
            "manifest": .text(scope.href(scope.paths.manifest)),
            "search-href": site.search.isEmpty ? .flag(false) : scope.hrefValue(scope.paths.search),
            "feed": site.configuration.url == nil ? .flag(false) : scope.hrefValue(scope.paths.feed),
        ])
        var urgent = Context([:])
        urgent.set("urgent", list: site.urgentCauses.map(scope.link))
        context["has-urgent"] = urgent["has-urgent"]
        let entries = menu.enumerated().map { place, entry in
            Context([
                "label": .text(scope.texts[entry.label]), "href": scope.hrefValue(entry.path),
                "current": .flag(place == current),
            ])
        }
        context["urgent-html"] = .html(try templates.render("urgent", urgent, page: scope.path))
        context["menu-html"] = .html(
            try templates.render("menu", Context(["nav": .list(entries)]), page: scope.path))
        context["foot-html"] = .html(try templates.render("foot", context, page: scope.path))
        return context
    }

    private static func asset(_ name: String, _ scope: PageScope) -> Context.Value {
        .text(scope.site.theme.assetNames[name].map { scope.root + $0 })
    }

    private static func menu(_ scope: PageScope) -> [(label: String, path: SitePath)] {
        let (site, paths) = (scope.site, scope.paths)
        var entries: [(String, SitePath)] = []
        if site.wizard != nil { entries.append(("check", paths.check)) }
        if !site.graph.symptoms.isEmpty { entries.append(("symptoms", paths.index(of: "symptoms"))) }
        if !site.graph.causes.isEmpty { entries.append(("causes", paths.index(of: "causes"))) }
        if !site.graph.fixes.isEmpty { entries.append(("fixes", paths.index(of: "fixes"))) }
        if !site.knowledge.guides.isEmpty { entries.append(("guides", paths.index(of: "guides"))) }
        if !site.search.isEmpty { entries += [("search", paths.search), ("words", paths.words)] }
        if !site.knowledge.glossary.isEmpty { entries.append(("glossary", paths.glossary)) }
        if !site.knowledge.contacts.isEmpty { entries.append(("contact", paths.contact)) }
        return entries
    }
}
