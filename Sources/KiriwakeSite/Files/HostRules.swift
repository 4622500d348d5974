import KiriwakeCore
import KiriwakeModel
import KiriwakeOutput

/// Small files at the site's root that servers and crawlers read.
enum HostRules {
    /// - Parameter url: where the site stands; nil where that is not known.
    static func robots(url: SiteAddress?) -> String {
        "User-agent: *\nAllow: /\n" + (url.map { "Sitemap: \($0.text)\(SiteFiles.sitemap.path)\n" } ?? "")
    }

    private static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    /// Headers in the form that static hosts read from `_headers`. Some hosts join the values of all rules that a path
    /// matches, so none of those for caching overlap: the languages' folders hold all pages but two.
    /// - Parameter root: path of the site's root on its server, with a slash at both ends.
    static func headers(root: String, languages: [Language]) -> String {
        let asked = [
            "", Address.chooseLanguage.pathInFolder, Address.notFoundAnywhere.pathInFolder,
            SiteFiles.serviceWorker.path,
        ]
        let rules = (asked + languages.map { "\($0.tag)/*" }).map { "\(root)\($0)\n  Cache-Control: no-cache\n" }
        return """
            \(root)*
              Content-Security-Policy: \(policy)
              Referrer-Policy: no-referrer
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            \(root)assets/*
              Cache-Control: public, max-age=31536000, immutable

            """ + rules.joined()
    }

    /// A case code read out on the phone is found without knowing the folder: `/check/482107`.
    /// - Parameter root: path of the site's root on its server, with a slash at both ends.
    static func redirects(root: String, to language: Language) -> String {
        let name = ":code"
        return "\(root)\(Address.wizard.prefix)\(name) \(root)\(language.tag)/\(Address.wizard.path(of: name)) 302\n"
    }

    /// Pages that have moved for good.
    /// - Parameter root: as above.
    static func moved(_ pages: [(former: SitePath, present: SitePath)], root: String) -> String {
        pages.map { former, present in
            "\(root)\(SitePath.encode(former.path)) \(root)\(SitePath.encode(present.path)) 301\n"
        }.joined()
    }
}
