package se.uppfoljning.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;

/** Where words go: results to standard output, complaints to standard error. */
record Console(PrintStream out, PrintStream err) {

  void say(String line) {
    out.println(line);
  }

  void complain(String line) {
    err.println(line);
  }

  /** Tells an outcome and gives its exit code. */
  int tell(JobOutcome outcome) {
    boolean wrong = outcome.code() == ExitCode.FAULT
        || outcome.code() == ExitCode.USAGE
        || outcome.code() == ExitCode.LOCKED;
    outcome.lines().forEach(wrong ? this::complain : this::say);
    return outcome.code().number();
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
