import KiriwakeCore

/// So that tests need not import the core for it.
package typealias SeededGenerator = KiriwakeCore.SeededGenerator
