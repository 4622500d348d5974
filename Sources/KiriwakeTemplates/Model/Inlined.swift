/// A property whose own properties are keys of the model that holds it, as if they were written there.
@propertyWrapper
package struct Inlined<Model: TemplateModel>: TemplateModel {
    package var wrappedValue: Model

    package init(wrappedValue: Model) { self.wrappedValue = wrappedValue }

    package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

/// Any `Inlined`.
protocol InlinedModel: Encodable {}

extension Inlined: InlinedModel {}
