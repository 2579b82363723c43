package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V05;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Heading.Meaning;

/**
 * V05: what is written over a table says another unit than the one its amounts are counted in. Only
 * what can be nothing else is taken for a unit of the table: never a word beside a number, or one that
 * says for each what.
 */
final class UnitRules {
  private static final String UNIT =
      "(?<unit>milj(?:oner|\\.)(?: kronor| kr| sek)?|tusentals?(?: kronor| kr)?"
          + "|tusen (?:kronor|kr)|1 ?000(?:-tals?)? (?:kronor|kr)"
          + "|(?:hela )?(?:kronor|kr|sek|[tkm]sek|[tkm]kr|mnkr))";

  /** Longer texts are no titles. */
  private static final int LONGEST = 200;

  /** Where in a {@link Label} a unit is that of the table. */
  private static final List<Pattern> STATEMENTS = Stream.of(
          UNIT + "(?: om |[,;]).*",
          ".*[(\\[](?:(?:alla )?belopp(?:en)? )?(?:i )?" + UNIT + "[)\\]].*",
          ".*\\bbelopp(?:en)?\\b[^.;()]{0,40}? i " + UNIT + "(?![\\p{L}\\d/-]| per ).*",
          "(?:.*(?:[,;:] ?|- | i ))?" + UNIT,
          ".*(?:[\\p{L})]|20[1-4]\\d)(?<!milj|miljon|miljoner|miljarder|tusen|tusental|tusentals) (?!1)"
              + UNIT)
      .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
      .toList();

  private UnitRules() {}

  static List<Finding> stated(TableSubject subject) {
    boolean hasAmounts =
        subject.table().rows().stream().anyMatch(row -> row.unit() == FigureUnit.KR);
    AmountUnit unit =
        subject.layout().unit() == null ? AmountUnit.KR : subject.layout().unit();
    return hasAmounts
        ? cells(subject)
            .filter(cell -> cell.value() instanceof CellValue.Text)
            .flatMap(cell -> contradiction(subject, cell, unit))
            .toList()
        : List.of();
  }

  /** The titles, and the headings of what is counted: an unknown one where a column is missing. */
  private static Stream<Cell> cells(TableSubject subject) {
    Stream<Cell> headings = subject.table().table().headings().stream()
        .filter(heading -> heading.meaning() == Meaning.LABELS
            || heading.meaning() == Meaning.NUMBERS
            || (heading.meaning() == Meaning.UNKNOWN && subject.lacksColumn()))
        .map(Heading::cell);
    return Stream.concat(subject.table().table().titles().stream(), headings);
  }

  private static Stream<Finding> contradiction(TableSubject subject, Cell cell, AmountUnit unit) {
    Set<AmountUnit> stated = units(cell.shown());
    if (stated.isEmpty() || stated.contains(unit)) {
      return Stream.empty();
    }
    String other = stated.stream().map(AmountUnit::word).sorted().collect(Collectors.joining(", "));
    return Stream.of(subject
        .place()
        .fraga(
            V05,
            cell.address(),
            new Words(
                cell.shown(),
                unit.word(),
                "Texten säger " + other + " men tabellen läses i " + unit.word()
                    + ". Beloppen räknas i " + unit.word() + ".",
                "Skriv beloppen i " + unit.word() + ", eller rätta texten om de redan är det.")));
  }

  /** The units that a text says its table has. */
  private static Set<AmountUnit> units(String text) {
    String label = Label.of(text).text().replaceAll("[. ]+$", "");
    return label.length() > LONGEST || label.contains("valuta")
        ? Set.of()
        : STATEMENTS.stream()
            .map(pattern -> pattern.matcher(label))
            .filter(Matcher::matches)
            .flatMap(matcher -> unit(matcher.group("unit")).stream())
            .collect(Collectors.toSet());
  }

  private static Optional<AmountUnit> unit(String words) {
    if (words.startsWith("milj")) {
      return Optional.of(AmountUnit.MKR);
    }
    return words.startsWith("tus") || words.startsWith("1")
        ? Optional.of(AmountUnit.TKR)
        : AmountUnit.ofWord(words.replace("hela ", ""));
  }
}
