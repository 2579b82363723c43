package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.P01;
import static se.uppfoljning.facts.delivery.FindingCode.P02;
import static se.uppfoljning.facts.delivery.FindingCode.P03;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.table.ExtractTable;

/** Which month an extract is for: what its rows say, which must be the same and the run's. */
final class ExtractPeriod {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(\\d{2})");
  private static final HeaderText SPAN = new HeaderText("{period}");

  private ExtractPeriod() {}

  /** The month, if it can be told, and what is wrong with it. */
  record Decided(@Nullable YearMonth period, List<Finding> findings) {}

  static Decided decide(DeliveryContext context, ExtractTable table) {
    TablePlace place = new TablePlace(context.fileName(), "");
    String heading = table.extract().heading(ExtractField.PERIOD);
    List<Finding> findings = new ArrayList<>();
    YearMonth period = null;
    for (ExtractTable.Line line : table.lines()) {
      String text = line.cell(ExtractField.PERIOD).orElse("");
      Optional<YearMonth> said = month(text);
      period = period == null ? said.orElse(null) : period;
      String cell = ExtractChecks.cell(line, heading);
      if (said.isEmpty()) {
        findings.add(
            fel(place, P01, cell, text, "2023-08", "Raden säger inte vilken månad den gäller."));
      } else if (!said.get().equals(period)) {
        String first = String.valueOf(period);
        findings.add(
            fel(place, P02, cell, text, first, "Raden gäller en annan månad än den första."));
      }
    }
    YearMonth wanted = context.wantedPeriod();
    if (period != null && wanted != null && !period.equals(wanted)) {
      String message = "Uttaget är för " + HeaderText.words(period) + ", men nu tas bara "
          + HeaderText.words(wanted) + " emot.";
      findings.add(fel(place, P03, "", period.toString(), wanted.toString(), message));
    }
    return new Decided(period == null ? wanted : period, findings);
  }

  private static Optional<YearMonth> month(String text) {
    Matcher digits = MONTH.matcher(text);
    try {
      return digits.matches()
          ? Optional.of(
              YearMonth.of(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2))))
          : SPAN.match(text).flatMap(said -> Optional.ofNullable(said.period()));
    } catch (DateTimeException e) {
      return Optional.empty(); // no month 13
    }
  }

  private static Finding fel(
      TablePlace place,
      FindingCode code,
      String cell,
      String seen,
      String expected,
      String message) {
    String remedy = "Lämna uttaget ackumulerat för en enda månad, januari till och med den.";
    return place.fel(code, cell, new Words(seen, expected, message, remedy));
  }
}
