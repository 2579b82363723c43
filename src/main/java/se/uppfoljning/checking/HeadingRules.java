package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.L02;
import static se.uppfoljning.facts.delivery.FindingCode.L03;
import static se.uppfoljning.facts.delivery.FindingCode.L04;
import static se.uppfoljning.facts.delivery.FindingCode.N03;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.NoteColumn;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Heading.Meaning;
import se.uppfoljning.facts.table.Table;

/** Unknown, missing and doubled headings; damaged ones, and damaged titles. */
final class HeadingRules {
  private HeadingRules() {}

  /**
   * The findings on a table's headings. A missing heading and an unknown one are taken together as
   * one renamed heading, so that one slip gives one finding.
   *
   * @param period used to write the expected heading as the sender would; null when not known
   */
  static List<Finding> check(TablePlace place, Table table, @Nullable YearMonth period) {
    List<Finding> findings = new ArrayList<>(table.titles().stream()
        .filter(Cell::isDamaged)
        .map(title -> damaged(place, title, ""))
        .toList());
    findings.addAll(doubled(place, table));
    List<Heading> unknown = new ArrayList<>(
        table.headings().stream().filter(h -> h.meaning() == Meaning.UNKNOWN).toList());
    for (List<HeaderText> missing : missing(table)) {
      String expected = example(missing.get(0), period);
      Optional<Heading> renamed = unknown.stream()
          .max(Comparator.<Heading>comparingInt(heading -> likeness(heading, missing))
              .thenComparing(heading -> heading.cell().isDamaged()));
      renamed.ifPresent(unknown::remove);
      findings.add(renamed
          .map(heading -> renamed(place, heading, expected))
          .orElseGet(() -> gone(place, table, expected)));
    }
    unknown.forEach(heading -> findings.add(unread(place, heading)));
    return findings;
  }

  private static String example(HeaderText heading, @Nullable YearMonth period) {
    return period == null ? inWords(heading.text()) : heading.example(period);
  }

  private static String inWords(String heading) {
    return heading
        .replace("{period}", "månad år")
        .replace("{month}", "månad")
        .replace("{last-year}", "förra året")
        .replace("{next-year}", "nästa år")
        .replaceAll("\\{year\\+(\\d)}", "om $1 år")
        .replaceAll("\\{(year|yy)}", "år");
  }

  /** N03: nobody knows what stood in a damaged cell, so it is not told as unknown. */
  private static Finding damaged(TablePlace place, Cell cell, String expected) {
    return place.fel(
        N03,
        cell.address(),
        new Words(
            cell.shown(),
            expected,
            CellReader.DAMAGED,
            "Skriv texten på nytt i cellen och spara."));
  }

  private static Finding renamed(TablePlace place, Heading heading, String expected) {
    if (heading.cell().isDamaged()) {
      return damaged(place, heading.cell(), expected);
    }
    return place.fel(
        L02,
        heading.cell().address(),
        new Words(
            heading.cell().shown(),
            expected,
            "Rubriken känns inte igen och kolumnen ”" + expected + "” saknas.",
            "Är det samma kolumn? Skriv ”" + expected + "” i cellen. Lägg annars till kolumnen."));
  }

  private static Finding gone(TablePlace place, Table table, String expected) {
    return place.fel(
        L02,
        table.headings().get(0).cell().address(),
        new Words(
            "",
            expected,
            "Kolumnen ”" + expected + "” saknas i tabellen.",
            "Lägg till kolumnen med rubriken ”" + expected + "” och spara."));
  }

  private static List<Finding> doubled(TablePlace place, Table table) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Heading heading : table.headings()) {
      boolean read = heading.meaning() != Meaning.UNKNOWN && heading.meaning() != Meaning.UNREAD;
      if (read && !seen.add(heading.meaning() + " " + heading.kind() + " " + heading.note())) {
        findings.add(place.fel(
            L04,
            heading.cell().address(),
            new Words(
                heading.cell().shown(),
                "",
                "Två kolumner har rubriken för samma uppgift; det går inte att veta vilken"
                    + " som gäller.",
                "Ta bort den ena kolumnen eller ge den en annan rubrik.")));
      }
    }
    return findings;
  }

  /**
   * The accepted headings of each column that must be there and is not, the label column first. Whoever
   * has nothing to say of the numbers needs no column for it.
   */
  private static List<List<HeaderText>> missing(Table table) {
    List<List<HeaderText>> missing = new ArrayList<>();
    if (!table.layout().labelHeaders().isEmpty()
        && table.headings().stream().noneMatch(h -> h.meaning() == Meaning.LABELS)) {
      missing.add(table.layout().labelHeaders());
    }
    if (table.layout().rowKey() == RowKey.ORG_AND_MEASURE
        && table.headings().stream().noneMatch(h -> h.meaning() == Meaning.GROUPS)) {
      missing.add(table.layout().groupHeaders());
    }
    for (Column column : table.layout().columns()) {
      boolean mayBeGone = column.mayBeEmpty() && column.kind().derived();
      if (!mayBeGone && table.headings().stream().noneMatch(h -> h.kind() == column.kind())) {
        missing.add(column.headers());
      }
    }
    for (NoteColumn column : table.layout().noteColumns()) {
      boolean mayBeGone =
          column.note() == NoteField.COMMENT && !table.layout().rowKey().isNote();
      if (!mayBeGone && table.headings().stream().noneMatch(h -> h.note() == column.note())) {
        missing.add(column.headers());
      }
    }
    return missing;
  }

  /** How many letters a heading begins with in common with the accepted ones. */
  private static int likeness(Heading heading, List<HeaderText> accepted) {
    String seen = Label.of(heading.cell().shown()).text();
    return accepted.stream()
        .mapToInt(header -> commonPrefix(seen, Label.of(header.text()).text()))
        .max()
        .orElse(0);
  }

  private static int commonPrefix(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static Finding unread(TablePlace place, Heading heading) {
    if (heading.cell().isDamaged()) {
      return damaged(place, heading.cell(), "");
    }
    return place.upplysning(
        L03,
        heading.cell().address(),
        new Words(
            heading.cell().shown(),
            "",
            "Kolumnen har en rubrik som inte känns igen; den läses inte.",
            "Inget behöver göras om kolumnen är er egen anteckning. Ska den räknas: ge den samma"
                + " rubrik som i förra månadens arbetsbok."));
  }
}
