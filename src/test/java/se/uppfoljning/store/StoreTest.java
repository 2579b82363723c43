package se.uppfoljning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.EditionStatus;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.store.Editions.Made;
import se.uppfoljning.store.Editions.Recorded;

class StoreTest {
  private static final Instant NOW = Instant.parse("2023-09-10T08:00:00.123456789Z");
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  @TempDir
  Path folder;

  /** H2's default write delay keeps committed work in memory; this process dies right after. */
  @Test
  void whatIsCommittedIsThereAfterTheProcessDies() throws Exception {
    assertThat(runProcess(CommitAndDie.class)).isEqualTo(137);
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.arrivals().all())
          .singleElement()
          .satisfies(arrival -> assertThat(arrival.verdict()).isNull());
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.arrivals().undecided()).hasSize(1);
    }
  }

  /** Commits one arrival and halts, as a kill would. */
  static final class CommitAndDie {
    private CommitAndDie() {}

    public static void main(String[] args) {
      Store store = Store.open(Path.of(args[0]));
      store.arrivals().receive("0".repeat(64), dropped("AO", "bok.xlsx"), "1".repeat(64), NOW);
      Runtime.getRuntime().halt(137);
    }
  }

  @Test
  void aSecondProcessIsToldThatTheStoreIsInUse() throws Exception {
    try (Store open = Store.open(folder)) {
      assertThat(open.arrivals().unfinished()).isEmpty();
      assertThat(runProcess(OpenAndTell.class)).isEqualTo(5);
    }
    assertThat(runProcess(OpenAndTell.class)).isEqualTo(6);
  }

  /** Ends with 5 when the store is in use, with 6 when it could be opened. */
  static final class OpenAndTell {
    private OpenAndTell() {}

    public static void main(String[] args) {
      try {
        Store.open(Path.of(args[0])).close();
        Runtime.getRuntime().halt(6);
      } catch (StoreInUse inUse) {
        Runtime.getRuntime().halt(5);
      }
    }
  }

  private int runProcess(Class<?> main) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void openingForReadingChangesNotAByte() throws IOException {
    try (Store store = Store.open(folder)) {
      accept(store, "AO", "a", "-1");
    }
    byte[] before = Files.readAllBytes(folder.resolve("uppfoljning.mv.db"));
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.facts().current(AUGUST)).hasSize(1);
    }
    assertThat(folder.resolve("uppfoljning.mv.db")).hasBinaryContent(before);
  }

  @Test
  void aFirstStartKilledInTheMiddleIsFinishedByTheNext() {
    try (Store store = Store.open(folder)) {
      JdbcClient jdbc = JdbcClient.create(store.dataSource());
      jdbc.sql("drop table message").update();
      jdbc.sql("drop sequence batch_job_instance_seq").update();
      jdbc.sql("delete from \"flyway_schema_history\"").update();
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.outbox().unsent()).isEmpty();
      assertThat(JdbcClient.create(store.dataSource())
              .sql("select next value for batch_job_instance_seq")
              .query(Long.class)
              .single())
          .isEqualTo(1);
    }
  }

  @Test
  void anEditionOfAnOlderVersionHasNoFigures() {
    try (Store store = Store.open(folder)) {
      store.editions().record(recorded(), made(), new Figures(List.of(figure())), List.of());
      assertThat(store.editions().figures(newest(store)))
          .containsExactly(PrintedFigure.of(figure()));
      JdbcClient.create(store.dataSource()).sql("drop table edition_figure").update();
      assertThat(store.editions().figures(newest(store))).isEmpty();
      assertThat(store.editions().all())
          .containsExactly(new EditionStatus(AUGUST, "manadsrapport", 1, NOW, false));
    }
  }

  private static Made made() {
    return new Made(NOW, "0.1.0", Set.of(), Map.of("profile.yml", "unit: tkr"));
  }

  private static Recorded recorded() {
    return new Recorded(0, AUGUST, "manadsrapport", 1, sha("d"));
  }

  private static Recorded newest(Store store) {
    return store.editions().last(null, null, null).orElseThrow();
  }

  private static Figure figure() {
    FactKey key = FactKey.of("AO", "net", AUGUST, Kind.VARIANCE_YTD);
    List<String> inputs =
        List.of(key.with(Kind.ACTUAL_YTD).id(), key.with(Kind.BUDGET_YTD).id());
    Origin origin = new Origin.Derived(Formula.VARIANCE, inputs);
    return new Figure(key.id(), key, new BigDecimal("-1.50"), FigureUnit.KR, origin, "−2");
  }

  @Test
  void factsComeBackAsTheyWereAndOnlyTheNewestOfASenderCount() {
    try (Store store = Store.open(folder)) {
      accept(store, "AO", "a", "-56813000.123456789012345");
      accept(store, "TS", "b", "1E+3");
      accept(store, "AO", "c", "-56814000.123456789012345");

      assertThat(store.facts().current(AUGUST))
          .extracting(Fact::value)
          .containsExactly(new BigDecimal("-56814000.123456789012345"), new BigDecimal("1E+3"));
      assertThat(store.facts().superseded("AO", accepted("kostnadsstalle", facts())))
          .containsExactly(fact("AO", "-56814000.123456789012345", "c.xlsx"));
      assertThat(store.facts().delivered(AUGUST, "AO"))
          .extractingByKey("kostnadsstalle")
          .extracting(Arrival::fileName)
          .isEqualTo("c.xlsx");
      assertThat(store.facts().delivered(AUGUST, "FN")).isEmpty();
      assertThat(store.facts().delivered(YearMonth.of(2023, 7), "AO")).isEmpty();
      assertThat(store.facts().current(YearMonth.of(2023, 7))).isEmpty();
      List<Arrivals.Accepted> first = store.arrivals().accepted("AO", sha("a"));
      assertThat(first).singleElement().extracting(Arrivals.Accepted::period).isEqualTo(AUGUST);
      assertThat(store.arrivals().isSuperseded(first.get(0).arrival())).isTrue();
      assertThat(first.get(0).arrival().receivedAt()).isEqualTo(NOW);
    }
  }

  /** A sender that begins to use our workbook has its own from before; what both say counts once. */
  @Test
  void whatOneSenderSaysByTwoLayoutsCountsAsItCameLast() {
    try (Store store = Store.open(folder)) {
      accept(store, "AO", "a", "kostnadsstalle", facts(fact("AO", "-1", "a.xlsx")));
      accept(store, "TS", "b", "kostnadsstalle", facts(fact("TS", "-9", "b.xlsx")));
      accept(store, "AO", "c", "en-mall", facts(fact("AO", "-2", "c.xlsx")));
      assertThat(store.facts().current(AUGUST))
          .containsExactly(fact("AO", "-2", "c.xlsx"), fact("TS", "-9", "b.xlsx"));

      Fact again = fact("AO", "-3", "d.xlsx");
      assertThat(store.facts().superseded("AO", accepted("kostnadsstalle", facts(again))))
          .as("the value that counts, by whichever layout it came")
          .containsExactly(fact("AO", "-2", "c.xlsx"));
      accept(store, "AO", "d", "kostnadsstalle", facts(again));
      assertThat(store.facts().current(AUGUST)).containsExactly(again, fact("TS", "-9", "b.xlsx"));
    }
  }

  @Test
  void aVariancePrintedBesideOlderNumbersGoesWithThem() {
    try (Store store = Store.open(folder)) {
      Fact old = fact("AO", "-1", "a.xlsx");
      FactKey variance = old.key().with(Kind.VARIANCE_YTD);
      accept(
          store,
          "AO",
          "a",
          "kostnadsstalle",
          facts(old, new Fact(variance, BigDecimal.TEN, old.unit(), old.role(), old.source())));
      assertThat(store.facts().current(AUGUST)).hasSize(2);
      accept(store, "AO", "b", "en-mall", facts(fact("AO", "-2", "b.xlsx")));
      assertThat(store.facts().current(AUGUST)).containsExactly(fact("AO", "-2", "b.xlsx"));
    }
  }

  @Test
  void theSameNumberInAnotherRoleOrFromAnotherSenderStandsBesideIt() {
    try (Store store = Store.open(folder)) {
      Fact own = fact("AO", "-1", "a.xlsx");
      Fact control = new Fact(own.key(), own.value(), own.unit(), Role.CONTROL, own.source());
      accept(store, "AO", "a", "kostnadsstalle", facts(own));
      accept(store, "AO", "b", "en-mall", facts(control));
      accept(store, "SON", "c", "kostnadsstalle", facts(own));
      assertThat(store.facts().current(AUGUST)).hasSize(3);
    }
  }

  @Test
  void deliveriesAreTheAcceptedOnesAndANewerRejectedOne() {
    try (Store store = Store.open(folder)) {
      reject(store, "AO", "0", AUGUST);
      accept(store, "AO", "a", "-1");
      accept(store, "TS", "b", "-1");
      reject(store, "TS", "1", AUGUST);

      List<Delivery> deliveries = store.facts().deliveries(AUGUST);

      assertThat(deliveries)
          .extracting(d -> d.sender() + " " + d.arrival().fileName() + " " + d.accepted())
          .containsExactly("AO a.xlsx true", "TS b.xlsx true", "TS 1.xlsx false");
      assertThat(store.facts().findings(deliveries))
          .extracting(finding -> finding.place().words())
          .containsExactly("1.xlsx, flik Blad1, cell B2");
    }
  }

  @Test
  void anUndatedRejectionIsNotHiddenByALaterRejectionOfAnotherMonth() {
    try (Store store = Store.open(folder)) {
      reject(store, "AO", "0", null);
      reject(store, "AO", "1", YearMonth.of(2023, 7));
      assertThat(store.facts().deliveries(AUGUST))
          .extracting(delivery -> delivery.arrival().fileName())
          .containsExactly("0.xlsx");
    }
  }

  @Test
  void anUnfinishedArrivalIsContinuedNotRecordedAgain() {
    try (Store store = Store.open(folder)) {
      Arrivals arrivals = store.arrivals();
      Dropped file = dropped("AO", "bok.xlsx");
      assertThat(arrivals.receive(sha("m"), file, sha("a"), NOW)).isTrue();
      assertThat(arrivals.receive(sha("m"), file, sha("a"), NOW)).isTrue();
      assertThat(arrivals.undecided()).hasSize(1);

      arrivals.keep(arrivals.undecided().get(0).arrival());
      assertThat(arrivals.receive(sha("n"), file, sha("a"), NOW))
          .as("its copy lies in the archive already")
          .isFalse();

      arrivals.release(arrivals.undecided().get(0).arrival());
      assertThat(arrivals.receive(sha("n"), file, sha("a"), NOW))
          .as("dropped again")
          .isTrue();
      assertThat(arrivals.undecided()).hasSize(2);
    }
  }

  private static void accept(Store store, String sender, String name, String amountKr) {
    Fact fact = fact(sender, amountKr, name + ".xlsx");
    accept(store, sender, name, "kostnadsstalle", facts(fact));
  }

  private static void accept(
      Store store, String sender, String name, String layout, Contents contents) {
    Arrival arrival = receive(store, sender, name);
    store.arrivals().decide(arrival, accepted(layout, contents), "tack");
  }

  private static Verdict.Accepted accepted(String layout, Contents contents) {
    return new Verdict.Accepted(AUGUST, new TreeMap<>(Map.of(layout, contents)), List.of());
  }

  private static Contents facts(Fact... facts) {
    return new Contents(List.of(facts), List.of());
  }

  private static void reject(Store store, String sender, String name, @Nullable YearMonth period) {
    Finding finding = new Finding(
        FindingCode.N01,
        Severity.FEL,
        new Place(name + ".xlsx", "Blad1", "B2"),
        "x",
        "ett tal",
        "Inget tal.",
        "Skriv ett tal.");
    Arrival arrival = receive(store, sender, name);
    store.arrivals().decide(arrival, new Verdict.Rejected(period, List.of(finding)), "rätta");
  }

  private static Arrival receive(Store store, String sender, String name) {
    store.arrivals().receive(sha("m"), dropped(sender, name + ".xlsx"), sha(name), NOW);
    Arrival arrival = store.arrivals().undecided().get(0).arrival();
    store.arrivals().release(arrival);
    return arrival;
  }

  private static Fact fact(String org, String amountKr, String file) {
    return new Fact(
        FactKey.of(org, "net", AUGUST, Kind.ACTUAL_YTD),
        new BigDecimal(amountKr),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource(file, "Blad1", "B2"));
  }

  private static Dropped dropped(String sender, String name) {
    return new Dropped(sender, "inkommande/" + sender + "/" + name, name, 3, NOW);
  }

  private static String sha(String letter) {
    return letter.repeat(64);
  }
}
