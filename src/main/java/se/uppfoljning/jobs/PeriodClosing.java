package se.uppfoljning.jobs;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.store.Closings;

/** Closes a month to deliveries, or opens it again for a late one. */
final class PeriodClosing {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodClosing.class);

  private PeriodClosing() {}

  static JobOutcome record(Closings closings, Closing wanted) {
    Optional<Closing> closed = closings.closed(wanted.period());
    if (closed.isPresent() == wanted.closed()) {
      return JobOutcome.of(
          ExitCode.NOTHING,
          wanted.closed()
              ? wanted.period() + " är redan stängd."
              : wanted.period() + " är inte stängd.");
    }
    closings.record(wanted);
    LOG.info("period {} {}", wanted.period(), wanted.closed() ? "closed" : "opened");
    return JobOutcome.of(
        ExitCode.DONE,
        wanted.closed()
            ? wanted.period() + " är stängd: filer för månaden avvisas tills den öppnas igen."
            : wanted.period() + " är öppen igen. Stäng den när den sena filen är mottagen.");
  }
}
