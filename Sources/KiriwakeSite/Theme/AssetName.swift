import KiriwakeCore

/// Names of assets that change with their content, so that a browser may keep them for good.
enum AssetName {
    /// `style.css` → `assets/style-<hash>.css`. The hash is FNV-1a over the bytes.
    static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
        let digits = String(FNV1a.hash(bytes), radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "assets/\(name)-\(padded)" }
        return "assets/\(name[..<dot])-\(padded)\(name[dot...])"
    }
}
