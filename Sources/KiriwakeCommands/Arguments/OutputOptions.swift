import ArgumentParser

/// Where the site is written, and how it replaces the last one.
struct OutputOptions: ParsableArguments {
    @Option(
        help: """
            The folder to write the site to, or a link to it. A build replaces what the last build wrote there, and \
            refuses a folder that contains anything else.
            """)
    var output = "_site"

    @Flag(
        help: """
            Replace files one by one instead of exchanging the whole folder. Use this when a server or a container \
            holds the folder open or has it mounted.
            """)
    var inPlace = false
}
