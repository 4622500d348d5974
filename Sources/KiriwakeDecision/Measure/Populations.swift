import KiriwakeModel

/// Readers of one model, or of models redrawn around it, a new one for every so many readers.
struct Populations: Sendable {
    private let model: DecisionModel
    private let behaviour: ReaderModel
    private let seed: UInt64
    /// The population asked last, with its number; readers are asked for in order.
    private var last: (number: Int, population: Population)?

    /// Readers who share one redrawn model.
    private static let size = 100

    init(_ model: DecisionModel, behaviour: ReaderModel, seed: UInt64) {
        self.model = model
        self.behaviour = behaviour
        self.seed = seed
    }

    mutating func reader(_ number: Int) -> Reader {
        let place = behaviour.disturbance > 0 ? number / Self.size : 0
        if let last, last.number == place { return last.population.reader(number) }
        let disturbance = Disturbance(extent: behaviour.disturbance, seed: seed &+ UInt64(place))
        let population = Population(disturbance.redraw(model), behaviour: behaviour, seed: seed)
        last = (place, population)
        return population.reader(number)
    }
}
