import KiriwakeModel
import KiriwakeOutput
import KiriwakeTemplates

/// What the frame of every page says in one language. Addresses in it are the same for all pages of a folder, so it is
/// rendered once for each folder.
struct Frame: Sendable {
    /// What the template `foot` and the frame itself name.
    struct Links: TemplateModel {
        /// What leads to the site's root, such as `../../`.
        let root: String
        let siteTitle: String
        /// The same, with its phrases.
        let siteHeading: HTML
        let siteSummary: String
        /// The language's folder.
        let home: String
        let stylesheet: String?
        let icon: String?
        let contactHref: String
        /// Nil without causes.
        let mapHref: String?
        /// The wizard's first page; the home page where there is nothing to decide.
        let startHref: String
        /// Whether there is a wizard.
        let hasCheck: Bool
        /// Nil on a site without search.
        let searchHref: String?
        let findScript: String?
        /// Nil for a theme without a worker.
        let offlineScript: String?
        let serviceWorker: String
        let manifest: String
        /// Nil on a site that does not know its own address.
        let feed: String?
        /// Address of the site's own sign; nil for a site without.
        let logo: String?
        /// What the site says at the foot, and where its links there lead.
        let footer: String?
        let footLinks: [Link]
        /// What the site never asks its readers for.
        let neverAsks: String?
    }

    /// What the template `urgent` names.
    struct Urgent: TemplateModel {
        let urgent: [Link]
    }

    /// What the template `menu` names.
    struct Menu: TemplateModel {
        struct Item: TemplateModel {
            let label: String
            let href: String
            let current: Bool
        }

        let nav: [Item]
    }

    let parts: SiteParts
    /// Published names of assets by plain name.
    let assets: [String: String]
    let urgent: [Cause]
    let settings: ThemeSettings
    /// Titles of the pages that links at the foot lead to.
    let titles: [String: Localized<String>]
    let written: WrittenLanguages

    func links(_ scope: PageScope) -> Links {
        Links(
            root: scope.root, siteTitle: scope.edition.title,
            siteHeading: scope.phrased(scope.edition.title), siteSummary: scope.edition.summary ?? "",
            home: scope.root + scope.language.tag + "/",
            stylesheet: scope.href(asset: assets["style.css"]), icon: scope.href(asset: assets["icon.svg"]),
            contactHref: scope.href(.contact), mapHref: parts.hasMap ? scope.href(.map) : nil,
            startHref: scope.href(parts.start), hasCheck: parts.hasWizard,
            searchHref: parts.hasSearch ? scope.href(.search) : nil,
            findScript: parts.hasSearch ? scope.href(asset: assets["find.js"]) : nil,
            offlineScript: parts.hasWorker ? scope.href(asset: assets["offline.js"]) : nil,
            serviceWorker: scope.root + SiteFiles.serviceWorker.path,
            manifest: scope.href(SiteFiles.manifest(scope.language)),
            feed: parts.hasFeed ? scope.href(SiteFiles.feed(scope.language)) : nil,
            logo: scope.href(asset: settings.logo.flatMap { assets[$0.value] }),
            footer: settings.footer[scope.language], footLinks: settings.links.map { link($0, scope) },
            neverAsks: settings.neverAsks[scope.language])
    }

    private func link(_ link: ThemeSettings.FootLink, _ scope: PageScope) -> Link {
        switch link.target {
        case .address(let address):
            Link(title: scope.phrased(link.title[scope.language] ?? address), href: address, summary: nil)
        case .page(let page):
            Link(
                title: scope.phrased(
                    link.title[exactly: scope.language] ?? titles[page.value]?[scope.language] ?? page.value),
                href: scope.href(SitePath("\(scope.language.tag)/\(PagePath.of(page.value))")), summary: nil)
        }
    }

    func urgent(_ scope: PageScope) -> Urgent { Urgent(urgent: urgent.map { scope.link($0) }) }

    /// - Parameter current: the page that shows the menu.
    func menu(_ scope: PageScope, current: Address?) -> Menu {
        Menu(
            nav: parts.menu.map { label, address in
                Menu.Item(label: scope.texts[label], href: scope.href(address), current: address == current)
            })
    }
}
