package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V24;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Hidden;
import se.uppfoljning.facts.table.Table;

/** V24: what is read though nobody sees it. Merged cells are told where they are read. */
final class HiddenRules {
  private HiddenRules() {}

  /** A hidden sheet, else hidden rows; hidden columns. Each once a table. */
  static List<Finding> notSeen(TableSubject subject) {
    return notSeen(
        subject.place(),
        subject.table().table().hidden(),
        subject.table().rows().stream()
            .map(row -> new Read(row.number(), row.label()))
            .toList(),
        sum(subject));
  }

  /** What the hidden rows hold in the first column of amounts; empty where there are none. */
  private static String sum(TableSubject subject) {
    Hidden hidden = subject.table().table().hidden();
    Optional<Kind> kind = subject.deliveredKinds().stream().findFirst();
    List<CheckedTable.Row> rows = subject.table().details().stream()
        .filter(row -> row.unit() == FigureUnit.KR)
        .filter(row -> hidden.sheet() || hidden.rows().contains(row.number()))
        .filter(row -> kind.flatMap(row::amount).isPresent())
        .toList();
    if (rows.isEmpty()) {
      return "";
    }
    BigDecimal sumKr = rows.stream()
        .flatMap(row -> kind.flatMap(row::amount).stream())
        .map(CheckedTable.Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return ", " + subject.display(rows.get(0), sumKr) + " "
        + subject.profile().unit(rows.get(0).measure()).word();
  }

  /** The same of a table of words; a label that nothing is written beside says nothing. */
  static List<Finding> wordsNotSeen(TablePlace place, Table table) {
    boolean saysInLabel = table.layout().rowKey() == RowKey.ACTION;
    return notSeen(
        place,
        table.hidden(),
        table.rows().stream()
            .filter(row -> saysInLabel || !row.notes().isEmpty())
            .flatMap(
                row -> Stream.concat(Stream.ofNullable(row.label()), row.notes().values().stream())
                    .limit(1)
                    .map(first -> new Read(row.rowNumber(), first)))
            .toList(),
        "");
  }

  /** A row that is read, and its first cell. */
  private record Read(int number, Cell first) {}

  private static List<Finding> notSeen(
      TablePlace place, Hidden hidden, List<Read> read, String sum) {
    List<Cell> rows = read.stream()
        .filter(row -> hidden.sheet() || hidden.rows().contains(row.number()))
        .map(Read::first)
        .toList();
    List<Finding> findings = new ArrayList<>();
    if (!rows.isEmpty() && hidden.sheet()) {
      findings.add(
          told(place, "", "", "Fliken är dold: " + count(rows.size(), "rad", "rader") + sum + "."));
    } else if (!rows.isEmpty()) {
      findings.add(told(
          place,
          rows.get(0).address(),
          rows.get(0).shown(),
          (hidden.filtered().isEmpty() ? "Tabellen har dolda rader: " : "Tabellen är filtrerad: ")
              + count(rows.size(), "rad", "rader") + sum + "."));
    }
    if (!hidden.columns().isEmpty()) {
      Heading first = hidden.columns().get(0);
      findings.add(told(
          place,
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

  private static Finding told(TablePlace place, String cell, String seen, String message) {
    return place.upplysning(
        V24,
        cell,
        new Words(
            seen,
            "",
            message,
            "Inget behöver göras om det dolda ska räknas med; ta annars bort det."));
  }
}
