package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

/** S02 to S06 in municipality.yml and profile.yml, and what holds for every YAML file. */
class YamlMistakesTest {
  private static final String MANUAL = "Allt som kan stå i filen finns i docs/konfiguration.md.";

  /** As far as a finding shows them. */
  private static final String ALL_MEASURES =
      "revenue, municipalGrantRevenue, municipalGrantCost, personnelCost, otherCost, net, inv-8002,"
          + " inv-8008, inv-8105, inv-8210, inv-8214, netOutlay, vol-sarskilt-boende,"
          + " vol-korttidsplatser, vol-demensboen…";

  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void anUnknownKeyGetsTheNearestKnownOne() {
    config.replace("profile.yml", "unit: tkr", "unit: tkr\ndecimal: 1");

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S02,
            Severity.FEL,
            Place.line("profile.yml", 3),
            "decimal",
            "unit, decimals, lines, total, internal, columns, tables, areas, parts, sentences, measures, forecast-method",
            "Okänd nyckel \"decimal\".",
            "Menade du \"decimals\"? Rätta namnet eller ta bort det. " + MANUAL));
  }

  @Test
  void anUnknownKeyInsideATable() {
    config.replace("municipality.yml", "  from:", "  form: x\n  from:");

    assertThat(config.mistakes())
        .containsExactly("S02 municipality.yml, rad 6: Okänd nyckel \"form\"."
            + " [form → transport, host, port, user, from, reply-to, message-id-domain]");
  }

  @Test
  void aMailServerNeedsItsName() {
    config.replace("municipality.yml", "transport: file", "transport: smtp");

    assertThat(config.mistakes())
        .containsExactly("S03 municipality.yml, rad 4: \"host\" saknas eller är tom:"
            + " breven skickas till en e-postserver. [ → host]");
  }

  @Test
  void whatAMailServerNeedsIsNotForFiles() {
    config.replace(
        "municipality.yml",
        "transport: file",
        "transport: file\n  host: smtp.example.se\n  port: 587\n  user: x");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 municipality.yml, rad 6: \"host\" ska vara tom. Breven skrivs till filer."
                + " [smtp.example.se → ]",
            "S04 municipality.yml, rad 7: \"port\" ska vara tom. Breven skrivs till filer."
                + " [587 → ]",
            "S04 municipality.yml, rad 8: \"user\" ska vara tom. Breven skrivs till filer."
                + " [x → ]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1"})
  void aPortIsOneThatThereIs(String port) {
    config.replace(
        "municipality.yml",
        "transport: file",
        "transport: smtp\n  host: localhost\n  port: " + port);

    assertThat(config.mistakes())
        .containsExactly("S04 municipality.yml, rad 7: Ogiltigt värde för \"port\"." + " [" + port
            + " → ett heltal från 1 till 65535]");
  }

  @Test
  void aPasswordDoesNotBelongHereNorAnAddressForAHost() {
    config.replace(
        "municipality.yml",
        "transport: file",
        "transport: smtp\n  host: smtp://example.se\n  password: x");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 municipality.yml, rad 6: Ogiltigt värde för \"host\"."
                + " [smtp://example.se → ett servernamn som smtp.example.se]",
            "S02 municipality.yml, rad 7: Okänd nyckel \"password\"."
                + " [password → transport, host, port, user, from, reply-to, message-id-domain]");
  }

  @Test
  void aMissingKeyIsMissedWhereItsTableBegins() {
    config.replace("profile.yml", "unit: tkr\n", "");
    config.replace("municipality.yml", "  reply-to: controller@hudiksvall.example.se\n", "");

    assertThat(config.findings())
        .containsExactly(
            new Finding(
                FindingCode.S03,
                Severity.FEL,
                Place.line("municipality.yml", 4),
                "",
                "reply-to",
                "\"reply-to\" saknas eller är tom.",
                "Fyll i \"reply-to\". " + MANUAL),
            new Finding(
                FindingCode.S03,
                Severity.FEL,
                Place.line("profile.yml", 2),
                "",
                "unit",
                "\"unit\" saknas eller är tom.",
                "Fyll i \"unit\". " + MANUAL));
  }

  @Test
  void anEmptyValueIsMissedOnItsOwnLine() {
    config
        .replace("municipality.yml", "name: Hudiksvalls kommun", "name: \"\u00A0\"")
        .replace("profile.yml", "total: net", "total:")
        .replace("profile.yml", "budget_ytd: Periodbudget", "budget_ytd: ''");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 municipality.yml, rad 2: \"name\" saknas eller är tom. [ → name]",
            "S03 profile.yml, rad 5: \"total\" saknas eller är tom. [ → total]",
            "S03 profile.yml, rad 8: \"budget_ytd\" saknas eller är tom. [ → budget_ytd]");
  }

  @Test
  void aWordThatIsNoneOfTheAllowed() {
    config.replace("profile.yml", "unit: tkr", "unit: tusental");

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S04,
            Severity.FEL,
            Place.line("profile.yml", 2),
            "tusental",
            "kr | tkr | mkr",
            "Ogiltigt värde för \"unit\".",
            "Menade du \"tkr\"? Skriv kr | tkr | mkr."));
  }

  @Test
  void numbersThatAreNone() {
    config.replace("profile.yml", "decimals: 0", "decimals: noll");
    config.replace("municipality.yml", "settle-seconds: 60", "settle-seconds: -60");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 municipality.yml, rad 3: Ogiltigt värde för \"settle-seconds\"."
                + " [-60 → hela sekunder, minst 0]",
            "S04 profile.yml, rad 3: Ogiltigt värde för \"decimals\". [noll → ett heltal]");
  }

  @Test
  void decimalsOutOfRange() {
    config.replace("profile.yml", "decimals: 0", "decimals: 7");

    assertThat(config.mistakes())
        .containsExactly("S04 profile.yml, rad 3: Ogiltigt värde för \"decimals\"."
            + " [7 → ett heltal från 0 till 6]");
  }

  @Test
  void aListOrTableWhereAValueBelongsAndTheReverse() {
    config.replace("profile.yml", "unit: tkr", "unit: [tkr]");
    config.replace("profile.yml", "lines: [", "lines: alla #");
    config.write("municipality.yml", "name: {sv: Hudiksvall}\nsettle-seconds: 60\nmail: nej\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 municipality.yml, rad 1: Ogiltigt värde för \"name\". [ → ett enda värde]",
            "S04 municipality.yml, rad 3: Ogiltigt värde för \"mail\"."
                + " [ → nycklarna transport, host, port, user, from, reply-to, message-id-domain, indragna]",
            "S04 profile.yml, rad 2: Ogiltigt värde för \"unit\". [ → ett enda värde]",
            "S04 profile.yml, rad 4: Ogiltigt värde för \"lines\". [ → en lista: [värde, värde]]");
  }

  /** A line break in a name would end up in the head of a mail. */
  @Test
  void textsAreOfOneLineAndCannotHideControlCharacters() {
    config.replace("municipality.yml", "Hudiksvalls kommun", "\"Hudiksvall\\r\\nBcc: x\"");

    assertThat(config.mistakes())
        .containsExactly("S04 municipality.yml, rad 2: Ogiltigt värde för \"name\"."
            + " [Hudiksvall  Bcc: x → en text på en rad, högst 500 tecken]");
  }

  @Test
  void addressesAndDomains() {
    config
        .replace("municipality.yml", "from: uppfoljning@", "from: uppföljning@")
        .replace("municipality.yml", "reply-to: controller@hudiksvall.example.se", "reply-to: a@b")
        .replace("municipality.yml", "domain: hudiksvall.example.se", "domain: hudiksvall");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 municipality.yml, rad 6: Ogiltigt värde för \"from\"."
                + " [uppföljning@hudiksvall.example.se → en e-postadress som namn@example.se]",
            "S04 municipality.yml, rad 7: Ogiltigt värde för \"reply-to\"."
                + " [a@b → en e-postadress som namn@example.se]",
            "S04 municipality.yml, rad 8: Ogiltigt värde för \"message-id-domain\"."
                + " [hudiksvall → en domän som example.se]");
  }

  @Test
  void headingsOfTheProfileHaveNoOtherPlaces() {
    config.replace("profile.yml", "Prognos {year}", "Prognos {month}");

    assertThat(config.mistakes())
        .containsExactly("S04 profile.yml, rad 10: Okänd plats i rubriken."
            + " [Prognos {month} → inget annat inom klamrar än {period} {last-period}"
            + " {year} {last-year} {next-year}]");
  }

  @Test
  void aKeyStandsTwice() {
    config.append("profile.yml", "unit: mkr\n");

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S05,
            Severity.FEL,
            Place.line("profile.yml", 36),
            "unit",
            "",
            "Nyckeln \"unit\" finns redan: profile.yml, rad 2.",
            "Ta bort eller ändra den ena."));
  }

  @Test
  void theInternalLinesAreTwoOrMoreOfTheLines() {
    config.replace(
        "profile.yml", "internal: [municipalGrantRevenue, municipalGrantCost]", "internal: [net]");

    assertThat(config.mistakes())
        .containsExactly(
            "S06 profile.yml, rad 14: Raden \"net\" finns inte i lines. [net → revenue,"
                + " municipalGrantRevenue, municipalGrantCost, personnelCost, otherCost]",
            "S04 profile.yml, rad 14: Ogiltigt värde för \"internal\". [net → minst två koder]");
  }

  /** The total is printed once, below its lines. */
  @Test
  void aLineOfTheProfileStandsTwice() {
    config.replace("profile.yml", "otherCost]", "otherCost, revenue,\n  net]");

    assertThat(config.mistakes())
        .containsExactly(
            "S05 profile.yml, rad 4: Raden \"revenue\" finns redan: profile.yml, rad 4."
                + " [revenue → ]",
            "S05 profile.yml, rad 6: Raden \"net\" finns redan: profile.yml, rad 5. [net → ]");
  }

  @Test
  void theProfileNamesMeasuresAndKindsThatDoNotExist() {
    config
        .replace("profile.yml", "personnelCost", "personelCost")
        .replace("profile.yml", "total: net", "total: nett")
        .replace("profile.yml", "forecast:", "prognos:");

    assertThat(config.findings().get(0))
        .isEqualTo(new Finding(
            FindingCode.S06,
            Severity.FEL,
            Place.line("profile.yml", 4),
            "personelCost",
            ALL_MEASURES,
            "Måttet \"personelCost\" finns inte i measures.csv.",
            "Menade du \"personnelCost\"? Rätta namnet, eller lägg till det som saknas."));
    assertThat(config.mistakes().subList(1, 3))
        .containsExactly(
            "S06 profile.yml, rad 5: Måttet \"nett\" finns inte i measures.csv. [nett → "
                + ALL_MEASURES + "]",
            "S06 profile.yml, rad 10: Slaget \"prognos\" finns inte. [prognos → actual, actual_ytd,"
                + " budget_ytd, annual_budget, next_annual_budget, forecast, prior_year_ytd, prior_year, commitment,"
                + " target, variance_ytd, forecast_variance, budget, variance, forecast_variance_percen…]");
  }

  @Test
  void theProfileHasNoLines() {
    config.replace("profile.yml", "lines: [", "lines: [] # [");

    assertThat(config.mistakes())
        .containsExactly("S03 profile.yml, rad 4: \"lines\" saknas eller är tom. [ → lines]");
  }

  @Test
  void theOtherTablesOfTheProfile() {
    config
        .replace("profile.yml", "total: netOutlay", "total: outlay\n    title: Bygg/inköp")
        .replace("profile.yml", "variance: budget-minus-actual", "variance: omvänd")
        .replace("profile.yml", "Åtagande {year}", "Åtagande -{yy}");

    assertThat(config.mistakes())
        .containsExactly(
            "S06 profile.yml, rad 18: Måttet \"outlay\" finns inte i measures.csv. [outlay → "
                + ALL_MEASURES + "]",
            "S04 profile.yml, rad 19: Ogiltigt värde för \"title\"."
                + " [Bygg/inköp → 1–31 tecken, inget av [ ] : * ? / \\ ']",
            "S04 profile.yml, rad 20: Ogiltigt värde för \"variance\"."
                + " [omvänd → actual-minus-budget | budget-minus-actual | plus-is-better]",
            "S04 profile.yml, rad 30: Okänd plats i rubriken. [Åtagande -{yy} → inget annat inom"
                + " klamrar än {period} {last-period} {year} {last-year} {next-year}]");
  }

  @Test
  void theOperatingTablesArePrintedByTheKeysAboveAndTwoSheetsHaveTwoNames() {
    config
        .replace("profile.yml", "    total: netOutlay", "    title: KVANTITETER")
        .append("profile.yml", "  operating:\n    title: Drift\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S05 profile.yml, rad 26: Titeln \"Kvantiteter\" finns redan: profile.yml, rad 18."
                + " [Kvantiteter → ]",
            "S04 profile.yml, rad 37: \"title\" ska vara tom. Om driften sägs bara vilka kolumner den har och hur avvikelser trycks. [Drift → ]");
  }

  @Test
  void aVarianceNeedsTheColumnsItIsMadeOf() {
    config
        .replace("profile.yml", "      annual_budget: Budget {year}\n", "")
        .replace("profile.yml", "      forecast: Prognos {year}\n", "");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 profile.yml, rad 20: \"annual_budget\" saknas eller är tom: forecast_variance"
                + " räknas ur den. [ → annual_budget]",
            "S03 profile.yml, rad 26: \"forecast\" saknas eller är tom: forecast_variance räknas"
                + " ur den. [ → forecast]");
  }
}
