import ArgumentParser

/// Runs the command and turns what it throws into messages and the exit statuses that `--help` names.
@main
enum Main {
  static func main() async {
    Terminal.reportFailedWrites()
    do {
      var command = try FactdeskCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = FactdeskCommand.exitCode(for: error)
      let message = FactdeskCommand.fullMessage(for: error)
      if code.isSuccess {
        print(message)
      } else if !message.isEmpty {
        Terminal.writeError(message + "\n")
      }
      Terminal.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}
