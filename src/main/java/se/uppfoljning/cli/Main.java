package se.uppfoljning.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import se.uppfoljning.jobs.ExitCode;

/** The program as a person or a scheduler starts it. */
public final class Main {
  /** Fixes the clock, so that a run can be repeated to the byte. */
  private static final String NOW = "UPPFOLJNING_NOW";

  /** Set by the launcher: the folder it lies in, with {@code config/} and {@code jobs/}. */
  private static final String PROGRAM = "uppfoljning.program";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(args, System.getenv(), Path.of(System.getProperty(PROGRAM, ".")), out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  static int run(
      String[] args,
      Map<String, String> environment,
      Path program,
      PrintStream out,
      PrintStream err) {
    Clock clock;
    try {
      clock = clock(environment.get(NOW));
    } catch (DateTimeException wrong) {
      err.println(NOW + " ska vara en tidpunkt som 2023-09-10T08:00:00Z.");
      return ExitCode.USAGE.number();
    }
    Console console = new Console(out, err);
    return commandLine(new Uppfoljning(console, program, clock, environment)).execute(args);
  }

  private static CommandLine commandLine(Uppfoljning uppfoljning) {
    CommandLine commandLine = new CommandLine(uppfoljning);
    commandLine.addSubcommand(new DemoCommand(uppfoljning));
    commandLine.addSubcommand(new InitCommand(uppfoljning));
    commandLine.addSubcommand(new TemplateCommand(uppfoljning));
    commandLine.addSubcommand(new CheckCommand(uppfoljning));
    commandLine.addSubcommand(new RunCommand(uppfoljning));
    commandLine.addSubcommand(new CloseCommand(uppfoljning));
    commandLine.addSubcommand(new ServeCommand(uppfoljning));
    commandLine.addSubcommand(new ForecastCommand(uppfoljning));
    commandLine.addSubcommand(new StatusCommand(uppfoljning));
    commandLine.addSubcommand(new TraceCommand(uppfoljning));
    commandLine.setOut(uppfoljning.console().outWriter());
    commandLine.setErr(uppfoljning.console().errWriter());
    commandLine.setParameterExceptionHandler(new UsageFaults());
    commandLine.setExecutionExceptionHandler((fault, command, parsed) -> {
      uppfoljning.console().complain(words(fault));
      return ExitCode.FAULT.number();
    });
    return commandLine;
  }

  private static String words(Exception fault) {
    return fault instanceof FileSystemException file
        ? "Det går inte att läsa eller skriva " + file.getFile() + "."
        : "Kommandot avbröts av ett fel (" + fault.getClass().getSimpleName() + ").";
  }

  private static Clock clock(@Nullable String now) {
    return now == null || now.isBlank()
        ? Clock.systemUTC()
        : Clock.fixed(Instant.parse(now.strip()), ZoneOffset.UTC);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
