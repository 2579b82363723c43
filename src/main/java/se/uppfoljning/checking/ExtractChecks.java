package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.D02;
import static se.uppfoljning.facts.delivery.FindingCode.L06;
import static se.uppfoljning.facts.delivery.FindingCode.L08;
import static se.uppfoljning.facts.delivery.FindingCode.L13;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffGroup.Split;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.ExtractTable;

/**
 * The delivery checks of an HR extract: its rows -> facts, or everything that is wrong with it. A
 * finding never says a number of the file: it is printed in the edition, where the hours of a small
 * group must not stand. Row and column say where to look.
 */
final class ExtractChecks {
  private final ExtractTable table;
  private final DeliveryContext context;
  private final TablePlace place;

  ExtractChecks(ExtractTable table, DeliveryContext context) {
    this.table = table;
    this.context = context;
    this.place = new TablePlace(context.fileName(), "");
  }

  /** Accepted with its facts, or rejected when a finding is a {@code fel}; never a duplicate. */
  Verdict check() {
    ExtractPeriod.Decided decided = ExtractPeriod.decide(context, table);
    YearMonth period = decided.period();
    if (context.sender().level() != Level.COMMITTEE) {
      return new Verdict.Rejected(period, List.of(notTheirs()));
    }
    List<Finding> findings = new ArrayList<>(new ExtractHeadings(table, place).check());
    if (!findings.stream().allMatch(finding -> finding.severity() != Severity.FEL)) {
      return new Verdict.Rejected(period, findings);
    }
    findings.addAll(decided.findings());
    skipped().ifPresent(findings::add);
    List<ExtractRows.Read> rows = rows(period, findings);
    boolean rejected =
        period == null || findings.stream().anyMatch(f -> f.severity() == Severity.FEL);
    String name = table.extract().name();
    findings.addAll(FileFaults.deliveredBefore(context, List.of(name), rejected));
    if (period == null || rejected) {
      return new Verdict.Rejected(period, findings);
    }
    missing(period, rows).ifPresent(findings::add);
    dropped(rows).ifPresent(findings::add);
    findings.addAll(missingGroups(rows));
    List<Fact> facts = rows.stream().flatMap(row -> row.facts().stream()).toList();
    return new Verdict.Accepted(
        period, new TreeMap<>(Map.of(name, new Contents(facts, List.of()))), findings);
  }

  private List<ExtractRows.Read> rows(@Nullable YearMonth period, List<Finding> findings) {
    ExtractRows reader = new ExtractRows(context, table.extract(), place);
    Map<String, Integer> seen = new HashMap<>();
    List<ExtractRows.Read> rows = new ArrayList<>();
    for (ExtractTable.Line line : table.lines()) {
      ExtractRows.Read row = reader.read(line, period);
      rows.add(row);
      findings.addAll(row.findings());
      String group = row.org() + " " + row.breakdown();
      Integer first = row.isKnown() ? seen.putIfAbsent(group, line.number()) : null;
      if (first != null) {
        findings.add(doubled(line, first));
      }
    }
    return rows;
  }

  private Finding doubled(ExtractTable.Line line, int first) {
    return place.fel(
        L06,
        cell(line, table.extract().heading(ExtractField.ORG)),
        new Words(
            "",
            "",
            "Området har redan en rad för samma kön och ålder: rad " + first + ".",
            "Ta bort den ena raden, eller lägg ihop dem."));
  }

  private Finding notTheirs() {
    String folder = context.municipality().organisation().committee().code();
    return place.fel(
        L13,
        "",
        new Words(
            "",
            "inkommande/" + folder + "/",
            "Filen är ett uttag ur personalsystemet, som lämnas för hela nämnden.",
            "Lägg filen i inkommande/" + folder + "/."));
  }

  /** L08: titles and sums by configuration. */
  private Optional<Finding> skipped() {
    List<Integer> lines = table.skipped();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(place.upplysning(
            L08,
            "rad " + lines.get(0),
            new Words(
                "",
                "",
                lines.size() == 1
                    ? "En rad är en rubrik eller summa och läses inte."
                    : lines.size() + " rader är rubriker eller summor och läses inte.",
                "Inget behöver göras.")));
  }

  /** D02: without an area's hours nobody knows the committee's either. */
  private Optional<Finding> missing(YearMonth period, List<ExtractRows.Read> rows) {
    Set<String> there = rows.stream().map(ExtractRows.Read::org).collect(Collectors.toSet());
    List<String> missing = context.municipality().organisation().rows(period).stream()
        .filter(org -> org.level() == Level.AREA && !there.contains(org.code()))
        .map(Org::name)
        .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(place.fraga(
            D02,
            "",
            new Words(
                "",
                String.join(", ", missing),
                "Områden saknas i uttaget; till dess står ett streck (–) för dem och för nämnden.",
                "Lämna uttaget med alla områden. Ett område utan personal har rader med 0.")));
  }

  /** D02: what the extract that this one replaces had, beside the areas: it may be cut off. */
  private Optional<Finding> dropped(List<ExtractRows.Read> rows) {
    Set<String> there = rows.stream().map(ExtractRows.Read::org).collect(Collectors.toSet());
    String dropped = context.before().staffed().stream()
        .filter(code -> !there.contains(code))
        .flatMap(code -> context.municipality().organisation().byCode(code).stream())
        .filter(org -> org.level() != Level.AREA)
        .map(Org::name)
        .sorted()
        .collect(Collectors.joining(", "));
    return dropped.isEmpty()
        ? Optional.empty()
        : Optional.of(place.fraga(
            D02,
            "",
            new Words(
                "",
                dropped,
                "Det förra uttaget för samma månad hade timmar för fler; de saknas i det här, som"
                    + " ersätter det.",
                "Är det rätt behöver inget göras; lämna annars hela uttaget igen.")));
  }

  /**
   * D02: an HR system may leave out a group that has nobody; whether it has is for the sender to say.
   * Without the question a lost row would only make the rate another.
   */
  private List<Finding> missingGroups(List<ExtractRows.Read> rows) {
    Map<String, Set<String>> groups = rows.stream()
        .filter(ExtractRows.Read::isKnown)
        .collect(Collectors.groupingBy(
            ExtractRows.Read::org,
            TreeMap::new,
            Collectors.mapping(ExtractRows.Read::breakdown, Collectors.toSet())));
    List<Finding> findings = new ArrayList<>();
    groups.forEach((org, there) -> {
      List<String> missing = StaffGroup.of(Split.SEX).stream()
          .flatMap(sex -> StaffGroup.of(Split.AGE).stream()
              .filter(age -> !there.contains(StaffGroup.crossing(sex, age)))
              .map(age -> word(sex) + " " + word(age)))
          .toList();
      if (!missing.isEmpty()) {
        findings.add(missingGroups(org, missing));
      }
    });
    return findings;
  }

  private Finding missingGroups(String org, List<String> missing) {
    String name =
        context.municipality().organisation().byCode(org).map(Org::name).orElse(org);
    return place.fraga(
        D02,
        "",
        new Words(
            "",
            String.join(", ", missing),
            name + " saknar rader för " + String.join(", ", missing)
                + "; de räknas som att ingen hör till gruppen.",
            "Finns det personer där: lämna ett uttag med raderna. Finns inga: skriv rader med 0."));
  }

  /** What the HR system calls a group. */
  private String word(StaffGroup group) {
    return table.extract().groups().stream()
        .filter(known -> known.group() == group)
        .map(known -> known.words().get(0))
        .findFirst()
        .orElse(group.name());
  }

  /** Where a cell of a row stands, as people read it. */
  static String cell(ExtractTable.Line line, String heading) {
    return "rad " + line.number() + ", kolumn " + heading;
  }
}
