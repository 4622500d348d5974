import KiriwakeCore
import Testing

@testable import KiriwakeOutput

struct PublishingOrderTests {
    private func order(_ writing: [String], had: Set<String> = [], removing: [String] = []) -> [String] {
        PublishingOrder.steps(writing: writing, exists: had.contains, removing: removing).map { step in
            switch step {
            case .write(let path): "+ \(path)"
            case .remove(let path): "- \(path)"
            }
        }
    }

    @Test func `nothing to do takes no step`() {
        #expect(order([]) == [])
    }

    @Test func `data come first, then new pages, then changed ones, then lists, the worker, and what is gone`() {
        #expect(
            order(
                [
                    "service-worker.js", "index.html", "en/b.html", "en/a.html", "en/index.html", "en/new.html",
                    "de/index.html", "sitemap.xml", "en/feed.xml", "assets/style.css", "CNAME", "en/guides/x.png",
                ],
                had: ["service-worker.js", "index.html", "en/b.html", "en/a.html", "en/index.html", "sitemap.xml"],
                removing: ["en/old.html", "assets/old.css"])
                == [
                    "+ CNAME", "+ assets/style.css", "+ en/guides/x.png", "+ en/new.html", "+ de/index.html",
                    "+ en/a.html", "+ en/b.html", "+ en/index.html", "+ index.html", "+ en/feed.xml", "+ sitemap.xml",
                    "+ service-worker.js", "- assets/old.css", "- en/old.html",
                ])
    }

    @Test func `what is in the way goes first`() {
        #expect(
            order(["a/x/y", "b"], removing: ["a", "b/c/d", "b/e", "z"])
                == ["- a", "- b/c/d", "- b/e", "+ a/x/y", "+ b", "- z"])
    }

    /// Sites of pages at random that link to each other: at no moment does a page that can be reached from a page of the
    /// old site lead to one that is not there.
    @Test func `no page that can be reached leads to nothing at any moment`() {
        var random = SeededGenerator(seed: 16)
        for _ in 0..<300 {
            let names = (0..<8).map { "p\($0).html" } + ["index.html", "assets/s.css"]
            let site = { (random: inout SeededGenerator) in
                let kept = names.filter { _ in Bool.random(using: &random) } + ["index.html"]
                var links: [String: Set<String>] = [:]
                for page in Set(kept).sorted() where page.hasSuffix(".html") {
                    links[page] = Set(kept.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
                }
                for other in kept where links[other] == nil { links[other] = [] }
                return links
            }
            let old = site(&random)
            let new = site(&random)
            var now = old
            let steps = PublishingOrder.steps(
                writing: Array(new.keys), exists: { old[$0] != nil }, removing: old.keys.filter { new[$0] == nil })
            for step in steps.dropLast(steps.count { if case .remove = $0 { true } else { false } }) {
                if case .write(let path) = step { now[path] = new[path] }
                var reached: Set<String> = Set(old.keys)
                var waiting = Array(old.keys)
                while let page = waiting.popLast() {
                    for target in now[page] ?? [] {
                        #expect(now[target] != nil, "\(page) leads to \(target), which is not there")
                        if reached.insert(target).inserted { waiting.append(target) }
                    }
                }
            }
            for step in steps { if case .remove(let path) = step { now[path] = nil } }
            #expect(now == new)
        }
    }
}
