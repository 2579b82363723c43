package se.uppfoljning.jobs;

/** A job ended in a fault; the next run goes on where it stopped. */
final class JobFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobFailed(String job, Throwable cause) {
    super("job " + job + " failed", cause);
  }
}
