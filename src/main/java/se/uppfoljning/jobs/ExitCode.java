package se.uppfoljning.jobs;

/** How a command ends, as scripts and schedulers see it. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** A fault: configuration error, lost share, unsent or uncertain mail. */
  FAULT(1),
  /** The command was typed wrong, or in the wrong place. */
  USAGE(2),
  /** Done, and at least one delivery was rejected, or would be. */
  REJECTED(3),
  /** There was nothing to do. */
  NOTHING(4),
  /** Another run has the lock. */
  LOCKED(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status. */
  public int number() {
    return number;
  }
}
