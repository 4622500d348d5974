/// What a template is given: a value whose stored properties are the template's keys.
///
/// The key of `startHref` is `start-href`. A `String` is escaped, `HTML` is not. A property that is nil is false. A list
/// brings a key of its own that is true unless it is empty: `has-KEY`. Properties are of these types, `Bool`, other
/// models, and lists of them.
package protocol TemplateModel: Encodable, Equatable, Sendable {}

extension TemplateModel {
    /// - Complexity: linear in the values held.
    package var context: Context {
        let encoder = ContextEncoder()
        do {
            try encode(to: encoder)
        } catch {
            preconditionFailure("a property of \(type(of: self)) is of no type that templates know: \(error)")
        }
        return Context(encoder.values)
    }
}
