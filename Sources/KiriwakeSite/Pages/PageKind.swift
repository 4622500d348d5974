/// The kinds of pages; each is the name of a template and a class of `<body>`.
enum PageKind: String, CaseIterable, Sendable {
    case home, cause, fix, symptom, guide, compare, search, words, glossary, map, contact, offline, moved
    case chooseLanguage = "choose-language"
    case notFound = "not-found"
    case indexCauses = "index-causes"
    case indexSymptoms = "index-symptoms"
    case indexFixes = "index-fixes"
    case indexGuides = "index-guides"
    case indexCompare = "index-compare"
    case wizardQuestion = "wizard-question"
    case wizardFix = "wizard-fix"
    case wizardList = "wizard-list"
    case wizardOn = "wizard-on"
    case wizardHandover = "wizard-handover"
    case wizardDone = "wizard-done"
    case wizardMoved = "wizard-moved"
}
