/// The lists beside the folders of a content folder, by the name of their file.
enum ListName: String, CaseIterable {
    case glossary = "glossary.yml"
    case contacts = "contacts.yml"
    case sources = "sources.yml"
    case readings = "readings.yml"
}
