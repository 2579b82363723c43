package se.uppfoljning.facts.delivery;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.note.Note;

/** The one end of every arrival. */
public sealed interface Verdict {

  /** The report month; null when it could not be told, which only a rejected file's cannot. */
  @Nullable
  YearMonth period();

  /** All findings of the delivery, those that reject it and those that do not. */
  List<Finding> findings();

  /**
   * Its facts and notes count from now on.
   *
   * @param period the report month
   * @param contents what was read, by the name of the layout it was read by; of these layouts it
   *     supersedes the sender's earlier deliveries in the period, also where nothing was read
   */
  record Accepted(YearMonth period, SortedMap<String, Contents> contents, List<Finding> findings)
      implements Verdict {
    public Accepted {
      contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
      findings = List.copyOf(findings);
    }

    /** The facts of all layouts. */
    public List<Fact> facts() {
      return contents.values().stream().flatMap(read -> read.facts().stream()).toList();
    }

    /** The notes of all layouts. */
    public List<Note> notes() {
      return contents.values().stream().flatMap(read -> read.notes().stream()).toList();
    }
  }

  /**
   * Nothing of it counts; at least one finding is a {@link Severity#FEL}.
   *
   * @param period the report month, null when it could not be told
   */
  record Rejected(@Nullable YearMonth period, List<Finding> findings) implements Verdict {
    public Rejected {
      findings = List.copyOf(findings);
    }

    /** Whether it is about a person (V21): nothing of it is kept or mailed. */
    public boolean isAboutAPerson() {
      return findings.stream().anyMatch(finding -> finding.code() == FindingCode.V21);
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
