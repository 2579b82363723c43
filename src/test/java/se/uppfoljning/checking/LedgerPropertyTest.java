package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.reading.DeliveryReader;

/** Whatever is booked: nothing of it is lost, and its order is all the same. */
class LedgerPropertyTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final String HEADINGS = "Period;Ansvar;Konto;Belopp\n202308;AO;5011;0\n";

  private record Row(String org, String account, int month, BigDecimal kr) {
    String csv() {
      return String.format("20230%d;%s;%s;%s\n", month, org, account, kr.toPlainString());
    }
  }

  /** Mapped + unmapped = −Σ of all rows that the table of accounts does not leave out. */
  @Property(tries = 100)
  void theLinesOfTheCommitteeAreMinusAllRows(@ForAll("books") List<Row> rows) {
    BigDecimal booked = rows.stream()
        .filter(row -> !row.account().startsWith("1"))
        .map(Row::kr)
        .reduce(BigDecimal.ZERO, BigDecimal::add);

    List<Fact> facts = facts(rows);
    BigDecimal lines = Stream.of("revenue", "personnelCost", "otherCost", "unmapped", "netOutlay")
        .map(measure -> value(facts, measure))
        .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(lines).isEqualByComparingTo(booked.negate());
    assertThat(value(facts, "net").add(value(facts, "netOutlay")))
        .isEqualByComparingTo(booked.negate());
  }

  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(@ForAll("books") List<Row> rows, @ForAll Random random) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(amounts(facts(shuffled))).isEqualTo(amounts(facts(rows)));
  }

  /** By CSV and by SIE, row by row or as balances of months, the accounts say the same. */
  @Property(tries = 100)
  void theFormDoesNotMatter(@ForAll("books") List<Row> rows) {
    StringBuilder sie = new StringBuilder("#FLAGGA 0\n#VER A 1 20230831\n{\n");
    sie.append("#TRANS 5011 {1 AO} 0\n");
    rows.forEach(row -> sie.append("#TRANS " + row.account() + " {1 \"" + row.org() + "\"} "
        + row.kr().toPlainString() + " 20230" + row.month() + "15\n"));
    assertThat(amounts(read(sie + "}\n"))).isEqualTo(amounts(facts(rows)));
  }

  @Provide
  Arbitrary<List<Row>> books() {
    Arbitrary<String> orgs = Arbitraries.of("AO", "FN", "Tillfälligt stöd", "4711", "");
    Arbitrary<String> accounts =
        Arbitraries.of("1930", "3010", "4010", "4610", "5011", "7510", "7910", "8410", "9");
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 8);
    Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
        .between(new BigDecimal("-1E9"), new BigDecimal("1E9"))
        .ofScale(2);
    return Combinators.combine(orgs, accounts, months, amounts)
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static BigDecimal value(List<Fact> facts, String measure) {
    FactKey key = FactKey.of("SON", measure, AUGUST, Kind.ACTUAL_YTD);
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::value)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static List<String> amounts(List<Fact> facts) {
    return facts.stream()
        .map(fact -> fact.key().id() + " " + fact.value().toPlainString())
        .toList();
  }

  private static List<Fact> facts(List<Row> rows) {
    StringBuilder text = new StringBuilder(HEADINGS);
    rows.forEach(row -> text.append(row.csv()));
    return read(text.toString());
  }

  private static List<Fact> read(String text) {
    try {
      Path file = Files.writeString(Files.createTempFile("uttag", ""), text);
      Verdict verdict = DeliveryChecks.check(
          DeliveryReader.read(file, List.of(), List.of(), HUDIKSVALL.ledger()),
          new DeliveryContext(HUDIKSVALL, HUDIKSVALL.organisation().committee(), "uttag", AUGUST));
      Files.delete(file);
      return Objects.requireNonNull((Verdict.Accepted) verdict).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
