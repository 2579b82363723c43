package se.uppfoljning.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.Lookup;

/** Where words go: results to standard output, complaints to standard error. */
record Console(PrintStream out, PrintStream err) {

  void say(String line) {
    out.println(shown(line));
  }

  void complain(String line) {
    err.println(shown(line));
  }

  /** File names can hold anything; a screen obeys control characters. */
  private static String shown(String line) {
    return line.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n]]", " ");
  }

  /** Tells an outcome and gives its exit code. */
  int tell(JobOutcome outcome) {
    boolean wrong = outcome.code() == ExitCode.FAULT
        || outcome.code() == ExitCode.USAGE
        || outcome.code() == ExitCode.LOCKED;
    outcome.lines().forEach(wrong ? this::complain : this::say);
    return outcome.code().number();
  }

  /** Tells what was found; or, to standard error, why nothing was, and gives that exit code. */
  <T> int tell(Lookup<T> lookup, ToIntFunction<T> found) {
    if (lookup instanceof Lookup.Failed<T> failed) {
      failed.why().lines().forEach(this::complain);
      return failed.why().code().number();
    }
    return found.applyAsInt(((Lookup.Found<T>) lookup).value());
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
