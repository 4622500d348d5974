/// Stop words: they hold sentences together and say little about the topic. They count, so that a query of nothing else
/// still finds something, but they count little.
enum CommonWords {
    static let all = Set(text.split(separator: " ").map(String.init))

    /// Separated by spaces.
    static let text = """
        a again all also am an and any are as at be been but by came can cannot cant come comes coming could \
        did do does doesnt dont else even for from get getting go goes going got had has have he her his how \
        i id if im in into is isnt it its ive just keep keeps like made make me my need needs no not now of \
        off on one only or our out over please put really say saying says she should so some someone something \
        still than that the their them then there they thing this to too up us use want wants was way we \
        were what when where which while who why will with wont would yes you your
        """
}
