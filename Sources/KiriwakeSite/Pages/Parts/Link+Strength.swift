import KiriwakeModel

/// Links that say how firmly two things go together.
extension PageScope {
    /// A fix, with how surely it helps.
    func link(_ fix: Fix, chance: Strength) -> ChanceLink {
        ChanceLink(link: link(fix), chance: texts.chance(chance))
    }

    /// A cause, with how surely a fix ends it.
    func link(_ cause: Cause, chance: Strength) -> ChanceLink {
        ChanceLink(link: link(cause), chance: texts.chance(chance))
    }

    /// - Parameter link: to a symptom or a cause.
    func link(_ link: Link, strength: Strength) -> StrengthLink {
        StrengthLink(link: link, strength: texts.strength(strength), strengthClass: strength.rawValue)
    }
}
