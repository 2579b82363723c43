package se.uppfoljning.reporting.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;

/** What was read of an accepted file, and what it changes. */
final class Receipt {
  /** What nobody reads to the end is counted instead. */
  private static final int MOST_LINES = 60;

  private final Municipality municipality;
  private final FactWords words;

  Receipt(Municipality municipality) {
    this.municipality = municipality;
    this.words = new FactWords(municipality);
  }

  /** One line a row of the workbook, sheet by sheet, its amounts as printed in the reports. */
  List<String> read(Verdict.Accepted accepted) {
    Map<String, List<Fact>> sheets = new LinkedHashMap<>();
    for (Fact fact : accepted.facts()) {
      if (!fact.key().kind().derived()) {
        sheets.computeIfAbsent(words.part(fact), part -> new ArrayList<>()).add(fact);
      }
    }
    List<String> lines = new ArrayList<>();
    sheets.forEach((sheet, facts) -> lines.addAll(sheet(sheet, facts)));
    lines.add("  " + count(accepted.notes()));
    return lines;
  }

  private List<String> sheet(String sheet, List<Fact> facts) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Fact fact : facts) {
      rows.computeIfAbsent(words.row(fact.key()), row -> new ArrayList<>())
          .add(words.column(fact.key()) + " " + words.amount(fact));
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + sheet + ": " + number(rows.size(), "rad", "rader") + ", "
        + number(facts.size(), "tal", "tal"));
    List<String> amounts = new ArrayList<>();
    rows.forEach((row, each) -> amounts.add("    " + row + ": " + String.join(", ", each)));
    lines.addAll(shortened(amounts, "    ", "rader"));
    lines.addAll(sums(facts));
    return lines;
  }

  /** The sums of a sheet's amounts without its own totals; none where there is one row alone. */
  private List<String> sums(List<Fact> facts) {
    Map<String, List<Fact>> columns = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.unit() == FigureUnit.KR
          && facts.stream().noneMatch(other -> isPart(other, fact) || isUnitOf(fact, other))) {
        columns
            .computeIfAbsent(words.column(fact.key()), column -> new ArrayList<>())
            .add(fact);
      }
    }
    List<String> sums = columns.entrySet().stream()
        .filter(column -> column.getValue().size() > 1)
        .map(column -> column.getKey() + " " + sum(column.getValue()))
        .toList();
    return sums.isEmpty()
        ? List.of()
        : List.of("    Summa utan totaler: " + String.join(", ", sums));
  }

  private String sum(List<Fact> facts) {
    BigDecimal sum = facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return words.amount(facts.get(0).key(), sum, FigureUnit.KR);
  }

  /** Whether a total on the same sheet holds another number: that of all lines, or of all areas. */
  private boolean isPart(Fact part, Fact total) {
    FactKey of = total.key();
    FactKey in = part.key();
    boolean isSameColumn = of.kind() == in.kind() && of.period().equals(in.period());
    boolean isOfLines = of.org().equals(in.org())
        && isTotal(of.measure())
        && !isTotal(in.measure())
        && municipality.table(of.measure()) == municipality.table(in.measure());
    boolean isOfAreas =
        isCommittee(of.org()) && !of.org().equals(in.org()) && of.measure().equals(in.measure());
    return isSameColumn && (isOfLines || isOfAreas);
  }

  /** Whether the number is in that of an area on the same sheet. */
  private boolean isUnitOf(Fact fact, Fact area) {
    return fact.key().equals(area.key().at(fact.key().org()))
        && !isCommittee(area.key().org())
        && municipality.organisation().isBelow(fact.key().org(), area.key().org());
  }

  private boolean isTotal(String measure) {
    return measure.equals(municipality.profile().areas())
        || measure.equals(municipality.profile().total())
        || measure.equals(municipality.profile().of(municipality.table(measure)).total());
  }

  private boolean isCommittee(String org) {
    return municipality
        .organisation()
        .byCode(org)
        .map(Org::level)
        .filter(Level.COMMITTEE::equals)
        .isPresent();
  }

  /** "2 kommentarer och 1 åtgärd": also none, so that nobody believes theirs was read. */
  private static String count(List<Note> notes) {
    int actions = (int) notes.stream().filter(Action.class::isInstance).count();
    return number(notes.size() - actions, "kommentar", "kommentarer") + " och "
        + number(actions, "åtgärd", "åtgärder");
  }

  private static String number(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  private static List<String> shortened(List<String> lines, String indent, String of) {
    return lines.size() <= MOST_LINES
        ? lines
        : Stream.concat(
                lines.stream().limit(MOST_LINES),
                Stream.of(indent + "… och " + (lines.size() - MOST_LINES) + " " + of + " till"))
            .toList();
  }

  /** Each number that is another than the one that counted, new, or no longer there. */
  List<String> changes(List<Fact> facts, List<Fact> earlier) {
    if (earlier.isEmpty()) {
      return List.of();
    }
    Map<String, Fact> before = new LinkedHashMap<>();
    earlier.forEach(old -> before.put(identity(old), old));
    List<String> changed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Fact fact : facts) {
      Fact old = before.remove(identity(fact));
      if (old == null) {
        added.add("  " + place(fact) + ": ny, " + words.amount(fact));
      } else if (old.value().compareTo(fact.value()) != 0) {
        changed.add(changed(old, fact));
      }
    }
    List<String> gone = before.values().stream().map(this::gone).toList();
    return changes(changed, added, gone);
  }

  private String changed(Fact old, Fact fact) {
    return "  " + place(fact) + ": " + words.change(old, fact) + "; stod i "
        + old.source().file() + ", " + words.cell(old);
  }

  private static List<String> changes(List<String> changed, List<String> added, List<String> gone) {
    if (changed.isEmpty() && added.isEmpty() && gone.isEmpty()) {
      return List.of("Inga belopp ändrades.", "");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Det här ändrades mot den version som gällde: " + changed.size() + " ändrade, "
        + added.size() + " nya, " + gone.size() + " borttagna.");
    lines.addAll(shortened(changed, "  ", "ändrade"));
    lines.addAll(shortened(added, "  ", "nya"));
    lines.addAll(shortened(gone, "  ", "borttagna"));
    lines.add("");
    return lines;
  }

  private static String identity(Fact fact) {
    return fact.role() + " " + fact.key().id();
  }

  private String place(Fact fact) {
    return words.row(fact.key()) + ", " + words.column(fact.key()) + " (" + words.cell(fact) + ")";
  }

  private String gone(Fact old) {
    return "  " + words.row(old.key()) + ", " + words.column(old.key()) + ": "
        + words.amount(old) + " finns inte längre med; stod i " + old.source().file() + ", "
        + words.cell(old);
  }
}
