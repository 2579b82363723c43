package se.uppfoljning.jobs;

/** What came of a question: a value, or why there is none. */
public sealed interface Lookup<T> {

  /** What was asked for. */
  record Found<T>(T value) implements Lookup<T> {}

  /** Why it cannot be told; the code is never {@link ExitCode#DONE}. */
  record Failed<T>(JobOutcome why) implements Lookup<T> {}
}
