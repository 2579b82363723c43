package se.uppfoljning.facts.delivery;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import se.uppfoljning.facts.figures.Fact;

/** The one end of every arrival. */
public sealed interface Verdict {

  /** All findings of the delivery, those that reject it and those that do not. */
  List<Finding> findings();

  /**
   * The facts count from now on.
   *
   * @param period the report month
   * @param layouts names of the layouts it was read by; it supersedes the sender's earlier
   *     deliveries of these in the period
   */
  record Accepted(YearMonth period, Set<String> layouts, List<Fact> facts, List<Finding> findings)
      implements Verdict {
    public Accepted {
      layouts = Set.copyOf(layouts);
      facts = List.copyOf(facts);
      findings = List.copyOf(findings);
    }
  }

  /** Nothing of it counts; at least one finding is a {@link Severity#FEL}. */
  record Rejected(List<Finding> findings) implements Verdict {
    public Rejected {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The same bytes were accepted before; nothing changes.
   *
   * @param period the report month
   * @param earlier the arrival that was accepted
   * @param superseded whether a newer version has been accepted since
   */
  record Duplicate(YearMonth period, Arrival earlier, boolean superseded) implements Verdict {
    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }
}
