package import KiriwakeCore
package import KiriwakeModel

/// What a site's settings ask of its theme and the theme cannot give.
package enum ThemeFaults {
    package static func diagnostics(_ settings: ThemeSettings, _ listing: ThemeListing) -> [Diagnostic] {
        [logo(settings, listing), accent(settings)].compactMap { $0 }
    }

    private static func logo(_ settings: ThemeSettings, _ listing: ThemeListing) -> Diagnostic? {
        let assets = listing.assets
        guard let logo = settings.logo, !assets.contains(logo.value) else { return nil }
        return Diagnostic(
            .unknownID, at: logo.location, "there is no asset '\(logo.value)'",
            expected: "the name of a picture in the folder 'assets' beside site.yml",
            advice: NearMiss.question(for: logo.value, among: assets) ?? "put the file there, or correct its name")
    }

    private static func accent(_ settings: ThemeSettings) -> Diagnostic? {
        guard let colour = settings.accent, !Accent(colour.value).isReadable else { return nil }
        return Diagnostic(
            .unknownValue, at: colour.location, "'accent' is '\(colour.value.text)', too light to be read on white",
            expected: "a colour with a contrast of 4.5 to its own pale tint",
            advice: "write '\(Accent(colour.value).readable.text)', which is the same but darker")
    }
}
