import KiriwakeFuzzTargets
import KiriwakeTestSupport
import Testing

struct FuzzTests {
    @Test(arguments: FuzzTarget.all) func `whatever a reader is fed, it ends, and what must hold does`(
        _ target: FuzzTarget
    ) async throws {
        try await Fuzzer(target.name, seeds: target.seeds, words: target.words).run { bytes in try target.check(bytes) }
    }
}
