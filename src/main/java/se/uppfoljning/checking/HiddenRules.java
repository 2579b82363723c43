package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V24;

import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Hidden;

/** V24: what is read though nobody sees it. Merged cells are told where they are read. */
final class HiddenRules {
  private HiddenRules() {}

  /** A hidden sheet, else hidden rows; hidden columns. Each once a table. */
  static List<Finding> notSeen(TableSubject subject) {
    Hidden hidden = subject.table().table().hidden();
    List<Row> rows = subject.table().rows().stream()
        .filter(row -> hidden.sheet() || hidden.rows().contains(row.number()))
        .toList();
    List<Finding> findings = new ArrayList<>();
    if (hidden.sheet()) {
      findings.add(
          told(subject, "", "", "Fliken är dold: " + count(rows.size(), "rad", "rader") + "."));
    } else if (!rows.isEmpty()) {
      findings.add(told(
          subject,
          rows.get(0).label().address(),
          rows.get(0).label().shown(),
          "Tabellen har dolda rader: " + count(rows.size(), "rad", "rader") + "."));
    }
    if (!hidden.columns().isEmpty()) {
      Heading first = hidden.columns().get(0);
      findings.add(told(
          subject,
          first.cell().address(),
          first.cell().shown(),
          "Tabellen har dolda kolumner: " + count(hidden.columns().size(), "kolumn", "kolumner")
              + "."));
    }
    return findings;
  }

  private static String count(int count, String one, String many) {
    return count == 1 ? "1 dold " + one + " ingår" : count + " dolda " + many + " ingår";
  }

  private static Finding told(TableSubject subject, String cell, String seen, String message) {
    return subject
        .place()
        .upplysning(
            V24,
            cell,
            new Words(seen, "", message, "Inget behöver göras om det dolda ska räknas med."));
  }
}
