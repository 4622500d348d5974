import KiriwakeCommands

await KiriwakeCommand.main()
