/// All that is wrong with a table of outcomes. What is wrong in the same way in many rows is told once.
package struct OutcomeFaults: Error, CustomStringConvertible, Hashable {
    private struct Fault: Hashable {
        /// File, row and number of the cell; row and number count from 1.
        let position: String
        let problem: String
        /// How many rows further down have it too.
        var others = 0
    }

    private var faults: [Fault] = []
    private var places: [String: Int] = [:]

    var isEmpty: Bool { faults.isEmpty }

    mutating func add(_ position: String, _ problem: String) {
        if let place = places[problem] {
            faults[place].others += 1
        } else {
            places[problem] = faults.count
            faults.append(Fault(position: position, problem: problem))
        }
    }

    /// A line for each.
    package var description: String {
        faults.map { fault in
            "\(fault.position): \(fault.problem)" + (fault.others == 0 ? "" : " (and \(fault.others) more like it)")
        }.joined(separator: "\n")
    }
}
