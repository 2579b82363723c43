package se.uppfoljning.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.uppfoljning.jobs.ExitCode;

/** A command typed wrong: what is wrong, in Swedish, and how to get help. */
final class UsageFaults implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(words(fault));
    err.println("Hjälp: ./" + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE.number();
  }

  private static String words(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return "Förstår inte: " + String.join(" ", unmatched.getUnmatched());
    }
    if (fault instanceof MissingParameterException missing) {
      return "Det saknas: "
          + String.join(
              ", ", missing.getMissing().stream().map(arg -> arg.paramLabel()).toList());
    }
    if (fault instanceof CommandLine.OverwrittenOptionException) {
      return "Skriv varje val en gång.";
    }
    CommandLine.Model.ArgSpec argument = fault.getArgSpec();
    return argument == null
        ? String.valueOf(fault.getMessage())
        : "Fel värde för " + argument.paramLabel() + ": " + fault.getValue();
  }
}
