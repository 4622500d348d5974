/// Turns a model into a template's context. The standard library's `Encodable` finds the properties: each model costs one
/// small object, and no reflection at run time.
final class ContextEncoder: Encoder {
    private(set) var values: [String: Context.Value] = [:]
    private var items: [Context.Value] = []
    private var isList = false

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Properties(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        isList = true
        return Items(encoder: self)
    }

    /// Numbers and other values that a template cannot print end here.
    func singleValueContainer() -> any SingleValueEncodingContainer {
        preconditionFailure("a template prints words, HTML, flags, models and lists of them, nothing else")
    }

    private static func value(_ value: some Encodable) throws -> Context.Value {
        switch value {
        case let words as String: return .text(words)
        case let html as HTML: return .html(html.text)
        case let flag as Bool: return .flag(flag)
        default:
            let encoder = ContextEncoder()
            try value.encode(to: encoder)
            return encoder.isList ? encoder.list : .context(Context(encoder.values))
        }
    }

    /// The items of one list are of one type.
    private var list: Context.Value {
        let texts = items.compactMap { if case .html(let text) = $0 { text } else { nil } }
        let models = items.compactMap { if case .context(let context) = $0 { context } else { nil } }
        return texts.isEmpty ? .list(models) : .htmlList(texts)
    }

    private func set(_ property: String, _ value: Context.Value) {
        let key = Self.key(property)
        values[key] = value
        switch value {
        case .list(let list): values["has-" + key] = .flag(!list.isEmpty)
        case .htmlList(let list): values["has-" + key] = .flag(!list.isEmpty)
        case .html, .flag, .context: break
        }
    }

    /// `startHref` → `start-href`, `questionID` → `question-id`.
    private static func key(_ property: String) -> String {
        guard property.utf8.contains(where: isUpper) else { return property }
        var key: [UInt8] = []
        var followsUpper = true
        for byte in property.utf8 {
            if isUpper(byte), !followsUpper { key.append(UInt8(ascii: "-")) }
            key.append(isUpper(byte) ? byte + 32 : byte)
            followsUpper = isUpper(byte)
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}

extension ContextEncoder {
    /// The properties of a model.
    private struct Properties<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: ContextEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        func encodeNil(forKey key: Key) { encoder.set(key.stringValue, .flag(false)) }

        func encode(_ value: some Encodable, forKey key: Key) throws {
            if let inlined = value as? any InlinedModel {
                try inlined.encode(to: encoder)
            } else {
                encoder.set(key.stringValue, try ContextEncoder.value(value))
            }
        }

        /// The standard library leaves out what is nil; a template must find each key.
        func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
            if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
        }

        func encodeIfPresent(_ value: String?, forKey key: Key) throws {
            if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
        }

        func nestedContainer<Inner: CodingKey>(
            keyedBy type: Inner.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Inner> { encoder.container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
        func superEncoder() -> any Encoder { encoder }
        func superEncoder(forKey key: Key) -> any Encoder { encoder }
    }

    /// The items of a list.
    private struct Items: UnkeyedEncodingContainer {
        let encoder: ContextEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }
        var count: Int { encoder.items.count }

        func encodeNil() {}
        func encode(_ value: some Encodable) throws { encoder.items.append(try ContextEncoder.value(value)) }

        func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
            encoder.container(keyedBy: type)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
        func superEncoder() -> any Encoder { encoder }
    }
}
