package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.OrgCodes;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.DeliveryReader;

/** The accounts against the configuration of Hudiksvall. Canonical = −(debit − credit). */
class LedgerChecksTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  @TempDir
  Path folder;

  /**
   * Handbook 10, H23: 146 441 + 259 850 − 259 850 − 652 202 − 274 752 = −780 513 tkr; the grants are
   * booked on accounts of the municipality's own.
   */
  @Test
  void theAccountsOfThePublishedStatementGiveItsResult() throws IOException {
    Verdict verdict = verdict("""
        #FLAGGA 0
        #OMFATTN 20230831
        #RES 0 3010 -146441000
        #RES 0 9010 -259850000
        #RES 0 9020 259850000
        #RES 0 5010 652202000
        #RES 0 6010 200000000
        #RES 0 7510 74752000
        """);

    assertThat(facts(verdict))
        .containsExactly(
            "SON/net//2023-08/actual_ytd -780513000 rad 3 och 5 till",
            "SON/otherCost//2023-08/actual_ytd -274752000 rad 7 och 1 till",
            "SON/personnelCost//2023-08/actual_ytd -652202000 rad 6",
            "SON/revenue//2023-08/actual_ytd 146441000 rad 3",
            "SON/unmapped//2023-08/actual_ytd 0 rad 4 och 1 till");
  }

  /** Agency staff (75) is no staff, and what 40 buys is investment: handbook 3.1. */
  @Test
  void accountsGoToTheLineOfTheirLongestDigits() throws IOException {
    Verdict verdict = verdict("""
        Period;Ansvar;Konto;Belopp
        202308;AO;5011;10
        202307;AO;7510;20
        202308;AO;4010;40
        202308;AO;1930;-70
        """);

    assertThat(facts(verdict))
        .containsExactly(
            "AO/net//2023-08/actual -10 rad 2",
            "AO/net//2023-08/actual_ytd -30 rad 2 och 1 till",
            "AO/netOutlay//2023-08/actual -40 rad 4",
            "AO/netOutlay//2023-08/actual_ytd -40 rad 4",
            "AO/otherCost//2023-08/actual_ytd -20 rad 3",
            "AO/personnelCost//2023-08/actual -10 rad 2",
            "AO/personnelCost//2023-08/actual_ytd -10 rad 2",
            "SON/net//2023-08/actual -10 rad 2",
            "SON/net//2023-08/actual_ytd -30 rad 2 och 1 till",
            "SON/netOutlay//2023-08/actual -40 rad 4",
            "SON/netOutlay//2023-08/actual_ytd -40 rad 4",
            "SON/otherCost//2023-08/actual_ytd -20 rad 3",
            "SON/personnelCost//2023-08/actual -10 rad 2",
            "SON/personnelCost//2023-08/actual_ytd -10 rad 2");
    assertThat(found(verdict)).containsExactly("L08 rad 5");
  }

  @Test
  void anUnmappedAccountAndAnUnknownOrganisationAreAskedAndNeverDropped() throws IOException {
    Verdict verdict = verdict("""
        Period;Ansvar;Konto;Belopp
        202308;AO;9410;1000
        202308;AO;9410;234
        202308;4711;5010;5
        202308;;5010;6
        """);

    assertThat(facts(verdict))
        .contains(
            "AO/unmapped//2023-08/actual_ytd -1234 rad 2 och 1 till",
            "AO/net//2023-08/actual_ytd -1234 rad 2 och 1 till",
            "SON/personnelCost//2023-08/actual_ytd -11 rad 4 och 1 till",
            "SON/net//2023-08/actual_ytd -1245 rad 2 och 3 till");
    assertThat(messages(verdict))
        .containsExactly(
            "L14 Konto 9410 hör inte till någon rad i rapporten: 2 rader, −1 234 kr. Beloppet står"
                + " på raden Ej mappade konton och ingår i resultatet.",
            "L15 Rader saknar organisation: 1 rad, −6 kr. Beloppet ingår i nämndens summa men inte"
                + " i något områdes.",
            "L15 Organisationen 4711 är okänd: 1 rad, −5 kr. Beloppet ingår i nämndens summa men"
                + " inte i något områdes.");
  }

  @Test
  void theBudgetOfTheYearIsKnownWhenItReachesDecember() throws IOException {
    String sie = """
        #FLAGGA 0
        #OMFATTN 20230831
        #PSALDO 0 202308 5010 {1 "AO"} 1
        #PBUDGET 0 202301 5010 {1 "AO"} 10
        #PBUDGET 0 202309 5010 {1 "AO"} 20
        """;
    assertThat(facts(verdict(sie)))
        .contains("AO/personnelCost//2023-08/budget_ytd -10 rad 4")
        .noneMatch(fact -> fact.contains("annual_budget"));
    assertThat(facts(verdict(sie + "#PBUDGET 0 202312 5010 {1 \"AO\"} 30\n")))
        .contains("AO/personnelCost//2023-08/annual_budget -60 rad 4 och 2 till");
  }

  @Test
  void theYearBeforeIsKnownToTheMonthAndWholeWhenItReachesDecember() throws IOException {
    String sie = """
        #FLAGGA 0
        #OMFATTN 20230831
        #PSALDO 0 202308 5010 {1 "AO"} 1
        #PSALDO -1 202201 5010 {1 "AO"} 10
        #PSALDO -1 202208 5010 {1 "AO"} 20
        #PSALDO -1 202209 5010 {1 "AO"} 40
        """;
    assertThat(facts(verdict(sie)))
        .contains("AO/personnelCost//2023-08/prior_year_ytd -30 rad 4 och 1 till")
        .contains("AO/personnelCost//2023-08/actual_ytd -1 rad 3")
        .noneMatch(fact -> fact.contains("/prior_year "));
    assertThat(facts(verdict(sie + "#PSALDO -1 202212 5010 {1 \"AO\"} 80\n")))
        .contains("AO/net//2023-08/prior_year -150 rad 4 och 3 till");
  }

  /** Ranges go before prefixes, of these the longest counts, and Excel has taken a zero from 0710. */
  @Test
  void codesOfTheAccountsBelongToOrganisationsByRangeAndPrefix() {
    Ledger ledger = new Ledger(
        "bokforing",
        "unmapped",
        List.of(),
        null,
        4,
        List.of(
            new OrgCodes(List.of("7"), List.of(), "SON"),
            new OrgCodes(List.of("71", "0710"), List.of(), "AO"),
            new OrgCodes(List.of(), List.of("7110-7145", "7199-7199"), "FN")),
        List.of(),
        List.of());

    assertThat(Stream.of("7109", "7110", "7145", "7146", "7199", "710", "71100", "0711", "7300")
            .map(code -> code + " " + ledger.org(code).orElse("-")))
        .containsExactly(
            "7109 AO",
            "7110 FN",
            "7145 FN",
            "7146 AO",
            "7199 FN",
            "710 AO",
            "71100 AO",
            "0711 -",
            "7300 SON");
  }

  /** What was read is what is on the lines, unmapped and left out: nothing is between them. */
  @Test
  void theReceiptSaysWhatWasReadAndWhereItWent() throws IOException {
    assertThat(verdict("SON", """
        Period;Ansvar;Konto;Belopp
        202308;AO;5011;1000
        202308;FN;9410;200
        202308;FN;1930;-700
        Summa;;;500
        202309;FN;5011;9000
        """, AUGUST).findings().stream()
            .filter(finding -> finding.code() == FindingCode.L17)
            .map(finding -> finding.message().replace('\u00A0', ' ')))
        .containsExactly(
            "Läst av årets bokföring, utan summarader: 3 rader, −500 kr. På rapportens rader: 1 rad,"
                + " −1 000 kr. Ej mappat: 1 rad, −200 kr. Utanför kontotabellen: 1 rad, 700 kr.");
  }

  @Test
  void theMonthIsTheRunsElseTheLastOfTheExtract() throws IOException {
    String text = "Period;Konto;Ansvar;Belopp\n202308;5010;AO;1\n202309;5010;AO;2\n";
    assertThat(facts(verdict(text))).contains("AO/net//2023-09/actual_ytd -3 rad 2 och 1 till");

    Verdict earlier = verdict("SON", text, AUGUST);
    assertThat(facts(earlier)).contains("AO/net//2023-08/actual_ytd -1 rad 2");
    assertThat(messages(earlier))
        .containsExactly("L08 Uttaget har rader efter månaden: 1 rad, −2 kr. De räknas inte.");

    Verdict later = verdict("SON", text, YearMonth.of(2023, 10));
    assertThat(messages(later))
        .containsExactly(
            "P03 Uttaget går till och med september 2023, men nu tas bara oktober" + " 2023 emot.");
    assertThat(later).isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void withoutAnyMonthItIsAsked() throws IOException {
    String text = "Konto;Ansvar;Belopp\n5010;AO;1\n";
    assertThat(found(verdict(text))).containsExactly("P01 ");
    assertThat(facts(verdict("SON", text, AUGUST))).contains("AO/net//2023-08/actual_ytd -1 rad 2");
  }

  @Test
  void anotherYearIsAskedAndNotCounted() throws IOException {
    Verdict verdict = verdict("Period;Konto;Ansvar;Belopp\n202212;5010;AO;7\n202301;5010;AO;1\n");
    assertThat(facts(verdict)).contains("AO/net//2023-01/actual_ytd -1 rad 3");
    assertThat(messages(verdict))
        .containsExactly("P04 Uttaget har rader från ett annat år: 1 rad, −7 kr. De räknas inte.");
  }

  @Test
  void anAreaCannotDeliverTheAccounts() throws IOException {
    assertThat(found(verdict("AO", "Period;Konto;Belopp\n202308;5010;1\n", null)))
        .containsExactly("L13 ");
  }

  @Test
  void aTextAboutAPersonGoesBack() throws IOException {
    Verdict verdict = verdict("Period;Konto;Text;Belopp\n202308;5010;faktura 811228-9874;1\n");
    assertThat(found(verdict)).containsExactly("V21 rad 2");
  }

  @Test
  void anExtractThatIsCutOffIsRejected() throws IOException {
    Verdict verdict = verdict("#FLAGGA 0\n#VER A 1 20230801\n{\n#TRANS 5010 {} 1\n");
    assertThat(found(verdict)).containsExactly("F05 rad 4");
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
  }

  private Verdict verdict(String content) throws IOException {
    return verdict("SON", content, null);
  }

  private Verdict verdict(String sender, String content, @Nullable YearMonth wanted)
      throws IOException {
    Path file = Files.writeString(folder.resolve("uttag"), content);
    Org org = HUDIKSVALL.organisation().byCode(sender).orElseThrow();
    return DeliveryChecks.check(
        DeliveryReader.read(file, List.of(), HUDIKSVALL.extracts(), HUDIKSVALL.ledger()),
        new DeliveryContext(HUDIKSVALL, org, "uttag", wanted));
  }

  private static List<String> facts(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return ((Verdict.Accepted) verdict)
        .facts().stream()
            .map(fact -> fact.key().id() + " " + fact.value().toPlainString() + " "
                + fact.source().cell())
            .toList();
  }

  /** All but what every extract is told. */
  private static List<String> found(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> finding.code() != FindingCode.L17)
        .map(finding -> finding.code() + " " + finding.place().cell())
        .toList();
  }

  private static List<String> messages(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> finding.code() != FindingCode.L17)
        .map(finding -> finding.code() + " " + finding.message().replace('\u00A0', ' '))
        .toList();
  }
}
