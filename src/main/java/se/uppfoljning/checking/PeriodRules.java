package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.P01;
import static se.uppfoljning.facts.delivery.FindingCode.P02;
import static se.uppfoljning.facts.delivery.FindingCode.P03;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Table;

/** Which month a delivery is for: what its headings and titles say, else what the run is for. */
final class PeriodRules {
  private PeriodRules() {}

  /** The month, if it can be told, and what is wrong with it. */
  record Decided(@Nullable YearMonth period, List<Finding> findings) {}

  private record Statement(TablePlace place, Cell cell, YearMonth period) {}

  /**
   * Decides; {@code tables} is not empty.
   *
   * @param template the marks of our template; empty for other workbooks
   */
  static Decided decide(
      DeliveryContext context, List<Table> tables, Optional<TemplateRules> template) {
    List<Statement> statements =
        tables.stream().flatMap(table -> statements(context, table)).toList();
    Optional<YearMonth> made = template.flatMap(TemplateRules::period);
    Optional<YearMonth> all = saidByAll(statements);
    if (template.isPresent() && made.isPresent() && all.isPresent() && !made.equals(all)) {
      return new Decided(all.get(), List.of(template.get().madeForAnotherMonth(all.get())));
    }
    Optional<YearMonth> said = made.or(() -> mostSaid(statements));
    YearMonth wanted = context.wantedPeriod();
    YearMonth period = said.orElse(wanted);
    if (period == null) {
      return new Decided(null, List.of(unknown(context, tables)));
    }
    List<Finding> findings = new ArrayList<>();
    for (Statement statement : statements) {
      if (!statement.period().equals(period)) {
        findings.add(contradiction(statement.place(), statement.cell(), period));
      }
    }
    for (Table table : tables) {
      for (Heading heading : table.headings()) {
        HeaderText.Said time = heading.said();
        if (time != null && time.period() == null && !time.agreesWith(period)) {
          findings.add(contradiction(place(context, table), heading.cell(), period));
        }
      }
    }
    if (findings.isEmpty() && wanted != null && !wanted.equals(period)) {
      findings.add(statements.stream()
          .findFirst()
          .map(first -> wrongMonth(
              first.place(), first.cell().address(), first.cell().shown(), period, wanted))
          .orElseGet(() ->
              wrongMonth(place(context, tables.get(0)), "", period.toString(), period, wanted)));
    }
    return new Decided(period, findings);
  }

  /** What every cell says that says a month; empty where they differ, or none does. */
  private static Optional<YearMonth> saidByAll(List<Statement> statements) {
    List<YearMonth> months =
        statements.stream().map(Statement::period).distinct().toList();
    return months.size() == 1 ? Optional.of(months.get(0)) : Optional.empty();
  }

  /** What most cells say, so that one slip is told at its own cell; of two the first. */
  private static Optional<YearMonth> mostSaid(List<Statement> statements) {
    Map<YearMonth, Long> times = statements.stream()
        .collect(
            Collectors.groupingBy(Statement::period, LinkedHashMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey);
  }

  private static TablePlace place(DeliveryContext context, Table table) {
    return new TablePlace(context.fileName(), table.sheet());
  }

  /** Headings before titles: a heading stands for its column, a title may be left from last month. */
  private static Stream<Statement> statements(DeliveryContext context, Table table) {
    TablePlace place = place(context, table);
    Stream<Statement> headings = table.headings().stream()
        .flatMap(heading -> Stream.ofNullable(heading.said())
            .flatMap(said -> Stream.ofNullable(said.period()))
            .map(period -> new Statement(place, heading.cell(), period)));
    Stream<Statement> titles = table.titles().stream()
        .filter(cell -> !cell.isDamaged())
        .flatMap(cell -> table.layout().periodTitles().stream()
            .flatMap(title -> title.findPeriods(cell.shown()).stream())
            .map(period -> new Statement(place, cell, period)));
    return Stream.concat(headings, titles);
  }

  private static Finding unknown(DeliveryContext context, List<Table> tables) {
    return place(context, tables.get(0))
        .fel(
            P01,
            "",
            new Words(
                "",
                "januari-augusti 2023",
                "Ingen rubrik eller titel säger vilken månad uppgifterna gäller.",
                "Skriv perioden i en rad ovanför tabellen, till exempel ”januari-augusti 2023”."));
  }

  private static Finding contradiction(TablePlace place, Cell cell, YearMonth period) {
    return place.fel(
        P02,
        cell.address(),
        new Words(
            cell.shown(),
            period.toString(),
            "Cellen anger en annan period än rubrikerna i övrigt.",
            "Rätta cellen så att hela arbetsboken gäller samma månad."));
  }

  private static Finding wrongMonth(
      TablePlace place, String cell, String seen, YearMonth period, YearMonth wanted) {
    String message = "Arbetsboken är för " + HeaderText.words(period) + ", men nu tas bara "
        + HeaderText.words(wanted) + " emot.";
    return place.fel(
        P03,
        cell,
        new Words(
            seen,
            wanted.toString(),
            message,
            "Lämna arbetsboken för rätt månad, eller hör av dig till controllern."));
  }
}
