import KiriwakeCommands

await KiriwakeCommand.start()
