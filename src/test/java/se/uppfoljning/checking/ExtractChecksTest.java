package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.DeliveryReader;

/** An extract's rows become facts, or every mistake is told with line and column. */
class ExtractChecksTest {
  private static final String HEADINGS =
      "Period;Område;Kön;Ålder;Personer;Ordinarie arbetstid;Sjuktid;Varav dag 60-;Källa\n";
  private static final String ROW = "2023-08;AO;K;-29;24;24000,5;1200;300;löner\n";
  private static final String OTHERS = everyGroup("MYN", "FN", "TS", "AF", "HSV", "AO")
      .replace("2023-08;AO;K;-29;20;20000;100;0;\n", "");
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  @TempDir
  Path folder;

  /** A row each, of twenty persons. */
  private static String everyGroup(String... areas) {
    StringBuilder rows = new StringBuilder();
    for (String area : areas) {
      for (String group : List.of("K;-29", "K;30-49", "K;50-", "M;-29", "M;30-49", "M;50-")) {
        rows.append("2023-08;" + area + ";" + group + ";20;20000;100;0;\n");
      }
    }
    return rows.toString();
  }

  /** The system may leave out a group without people, and a row may be lost: nobody knows which. */
  @Test
  void aGroupWithoutARowIsAskedAbout() throws IOException {
    Verdict accepted = verdict((HEADINGS + ROW + OTHERS)
        .replace("2023-08;AO;K;50-;20;20000;100;0;\n", "")
        .replace("2023-08;AO;M;-29;20;20000;100;0;\n", ""));

    assertThat(accepted.findings())
        .extracting(
            finding -> finding.code().name(),
            Finding::severity,
            Finding::expected,
            Finding::message)
        .containsExactly(
            tuple(
                "D02",
                Severity.FRAGA,
                "K 50-, M -29",
                "Äldreomsorg saknar rader för K 50-, M -29; de räknas som att ingen hör till gruppen."));
  }

  /** Cut off between two rows, the file is a whole one to look at. */
  @Test
  void anOrganisationThatTheEarlierExtractHadIsAskedAbout() throws IOException {
    Before earlier = new Before(
        new FactBook(List.of()),
        Map.of(),
        Set.of("FO", "AO"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);

    assertThat(verdict("SON", HEADINGS + ROW + OTHERS, null, earlier).findings())
        .extracting(Finding::severity, Finding::expected, Finding::message)
        .containsExactly(tuple(
            Severity.FRAGA,
            "Förvaltningsövergripande",
            "Det förra uttaget för samma månad hade timmar för fler; de saknas i det här, som"
                + " ersätter det."));
    String all = HEADINGS + ROW + OTHERS + everyGroup("FO");
    assertThat(verdict("SON", all, null, earlier).findings()).isEmpty();
  }

  @Test
  void aRowIsFourFactsWithTheirPlace() throws IOException {
    Verdict.Accepted accepted = (Verdict.Accepted) verdict(HEADINGS + ROW + OTHERS);

    assertThat(accepted.findings()).isEmpty();
    assertThat(accepted.contents()).containsOnlyKeys("sjukfranvaro");
    assertThat(accepted.facts().stream().limit(4).map(ExtractChecksTest::words))
        .containsExactly(
            "AO/employees/age=-29|sex=K/2023-08/actual_ytd 24 persons"
                + " uttag.csv#löner!rad 2, kolumn Antal anställda",
            "AO/ordinaryHours/age=-29|sex=K/2023-08/actual_ytd 24000.5 h"
                + " uttag.csv#löner!rad 2, kolumn Ordinarie arbetstid",
            "AO/sickHours/age=-29|sex=K/2023-08/actual_ytd 1200 h"
                + " uttag.csv#löner!rad 2, kolumn Sjuktid",
            "AO/longSickHours/age=-29|sex=K/2023-08/actual_ytd 300 h"
                + " uttag.csv#löner!rad 2, kolumn Varav dag 60-");
  }

  @Test
  void aTitleOrSumByConfigurationIsToldOnceAndNotRead() throws IOException {
    Verdict accepted =
        verdict(HEADINGS + ROW + OTHERS + "Summa AO;;;;24;1;1;1\nTotalt;;;;1;1;1;1\n");

    assertThat(accepted.findings())
        .extracting(
            finding -> finding.code().name(), finding -> finding.place().cell(), Finding::message)
        .containsExactly(
            tuple("L08", "rad 38", "2 rader är rubriker eller summor och läses inte."));
    assertThat(((Verdict.Accepted) accepted).facts()).hasSize(144);
  }

  @Test
  void aFileAboutAPersonIsBlockedAndNothingOfItIsTold() throws IOException {
    Verdict rejected = verdict(
        HEADINGS + ROW.replace("24000,5", "x") + "2023-08;AO;M;;Anna Berg;121212-1212;;;\n");

    assertThat(rejected.findings())
        .extracting(
            finding -> finding.code().name(),
            finding -> finding.place().cell(),
            Finding::seen,
            Finding::message)
        .containsExactly(
            tuple(
                "V21",
                "rad 3, kolumn Antal anställda",
                "",
                "Här står vad som ser ut som ett personnamn."),
            tuple("V21", "rad 3, kolumn Ordinarie arbetstid", "", "Här står ett personnummer."));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08, 2023-08",
    "202308, 2023-08",
    "januari-augusti 2023, 2023-08",
    "Jan - Aug 2023, 2023-08"
  })
  void theMonthIsReadAsPeopleWriteIt(String written, YearMonth month) throws IOException {
    Verdict verdict = verdict((HEADINGS + ROW + OTHERS).replace("2023-08", written));
    assertThat(((Verdict.Accepted) verdict).period()).isEqualTo(month);
  }

  /** One mistake, in the first row; {@code |} stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        ";AO; ! ;AX; ! L05 rad 2, kolumn Verksamhetsområde",
        ";AO; ! ;SON; ! L05 rad 2, kolumn Verksamhetsområde",
        ";K; ! ;X; ! L05 rad 2, kolumn Kön",
        ";-29; ! ;30-39; ! L05 rad 2, kolumn Åldersgrupp",
        ";24; ! ;tjugo; ! N01 rad 2, kolumn Antal anställda",
        ";24; ! ;24,5; ! N01 rad 2, kolumn Antal anställda",
        ";24; ! ;0; ! N11 rad 2, kolumn Antal anställda",
        ";1200; ! ;; ! N05 rad 2, kolumn Sjuktid",
        ";1200; ! ;1.200; ! N02 rad 2, kolumn Sjuktid",
        ";1200; ! ;1200 kr; ! N01 rad 2, kolumn Sjuktid",
        ";300; ! ;-300; ! N10 rad 2, kolumn Varav dag 60-",
        ";24000,5; ! ;999999999999; ! N06 rad 2, kolumn Ordinarie arbetstid",
        ";1200; ! ;24001; ! N11 rad 2, kolumn Sjuktid",
        ";300; ! ;1201; ! N11 rad 2, kolumn Varav dag 60-",
        "löner ! löner;x ! F05 rad 2",
        "2023-08;AO ! augusti;AO ! P01 rad 2, kolumn Period",
        "2023-08;AO ! 2023-13;AO ! P01 rad 2, kolumn Period",
        "2023-08;AO ! 2023-07;AO ! P02 rad 3, kolumn Period",
      })
  void aMistakeIsToldWithItsLineAndColumn(String right, String wrong, String told)
      throws IOException {
    Verdict verdict = verdict(HEADINGS + ROW.replace(right, wrong) + OTHERS);
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    assertThat(found(verdict))
        .contains(told)
        .allMatch(each -> each.startsWith(told.substring(0, 3)));
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    assertThat(found(verdict(HEADINGS + """
        2023-08;AX;K;-29;24;24000;1200;300;
        2023-08;AO;Q;29;x;24000;25000;;
        2023-08;AO;M;50-;24;24000;1200;300;
        2023-08;Äldreomsorg;Man;≥50;24;24000;1200;300;
        """)))
        .containsExactly(
            "L05 rad 2, kolumn Verksamhetsområde",
            "L05 rad 3, kolumn Kön",
            "L05 rad 3, kolumn Åldersgrupp",
            "N01 rad 3, kolumn Antal anställda",
            "N05 rad 3, kolumn Varav dag 60-",
            "N11 rad 3, kolumn Sjuktid",
            "L06 rad 5, kolumn Verksamhetsområde");
  }

  @Test
  void columnsThatLackOrStandTwiceAreTold() throws IOException {
    assertThat(found(verdict(HEADINGS.replace("Sjuktid", "Kön").replace("Källa", "Anm") + ROW)))
        .containsExactly("L04 rad 1", "L03 rad 1", "L02 rad 1");
    assertThat(found(verdict(HEADINGS))).containsExactly("L09 rad 1");
    assertThat(found(verdict(HEADINGS + ROW + "2023-08;\"AO;K\n"))).containsExactly("F05 rad 3");
  }

  @Test
  void anExtractMayLackItsSource() throws IOException {
    assertThat(found(verdict((HEADINGS + ROW + OTHERS)
            .replace(";Källa", "")
            .replace(";löner", "")
            .replace(";\n", "\n"))))
        .isEmpty();
  }

  @Test
  void anAreaThatLacksIsAskedAbout() throws IOException {
    Verdict verdict = verdict(HEADINGS + everyGroup("AO"));
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    assertThat(found(verdict)).containsExactly("D02 ");
    assertThat(verdict.findings().get(0).expected())
        .contains("Myndighetskontoret", "Tillfälligt stöd")
        .doesNotContain("Äldreomsorg", "Förvaltningsövergripande");
  }

  @Test
  void anotherMonthThanTheRunsIsRejected() throws IOException {
    assertThat(found(verdict("SON", HEADINGS + ROW + OTHERS, YearMonth.of(2023, 7))))
        .containsExactly("P03 ");
  }

  @Test
  void onlyTheCommitteeDeliversIt() throws IOException {
    Verdict verdict = verdict("AO", HEADINGS + ROW + OTHERS, null);
    assertThat(found(verdict)).containsExactly("L13 ");
    assertThat(verdict.findings().get(0).remedy()).contains("inkommande/SON/");
  }

  /** Not what a file that is no workbook is told: a text file is read. */
  @Test
  void aTextFileWithoutTheHeadingsIsToldWhatIsWanted() throws IOException {
    Verdict verdict = verdict("Konto;Utfall\nIntäkter;1\n");
    assertThat(found(verdict)).containsExactly("L01 ");
    assertThat(verdict.findings().get(0).message()).contains("uttag ur personalsystemet");
  }

  /** A finding stands in the edition, where the hours of a small group must not. */
  @Test
  void noNumberOfTheFileIsSaidInAFinding() throws IOException {
    String rows = HEADINGS + "2023-08;AO;K;-29;7;654321;765432;876543;\n"
        + "2023-08;AO;M;-29;7;-654321;765.432;8765 43;\n";
    assertThat(verdict(rows).findings())
        .hasSizeGreaterThan(3)
        .noneMatch(
            finding -> finding.toString().matches(".*(654321|765432|876543|765.432|8765).*"));
  }

  private Verdict verdict(String content) throws IOException {
    return verdict("SON", content, null);
  }

  private Verdict verdict(String sender, String content, @Nullable YearMonth wanted)
      throws IOException {
    return verdict(sender, content, wanted, Before.NOTHING);
  }

  private Verdict verdict(String sender, String content, @Nullable YearMonth wanted, Before before)
      throws IOException {
    Path file = Files.writeString(folder.resolve("uttag.csv"), content);
    Org org = HUDIKSVALL.organisation().byCode(sender).orElseThrow();
    return DeliveryChecks.check(
        DeliveryReader.read(file, List.of(), HUDIKSVALL.extracts(), null),
        new DeliveryContext(HUDIKSVALL, org, "uttag.csv", wanted).knowing(before));
  }

  private static List<String> found(Verdict verdict) {
    return verdict.findings().stream().map(ExtractChecksTest::words).toList();
  }

  private static String words(Finding finding) {
    return finding.code() + " " + finding.place().cell();
  }

  private static String words(Fact fact) {
    return fact.key().id() + " " + fact.value() + " " + fact.unit().code() + " " + fact.source();
  }
}
