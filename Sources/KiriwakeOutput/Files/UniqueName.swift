/// Names for new files and folders, unlike any that exist.
enum UniqueName {
    /// Sixteen random hexadecimal digits.
    static func digits() -> String {
        let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
