package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.MailSettings.Transport;
import se.uppfoljning.facts.outbox.Recipient;
import se.uppfoljning.facts.profile.PrintProfile;

/** Hudiksvall's configuration becomes the municipality that all rooms speak of. */
class MunicipalityReaderTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  private final Municipality hudiksvall =
      ConfigCopy.value(MunicipalityReader.read(ConfigCopy.HUDIKSVALL, ConfigCopy.TEMPLATES));

  @Test
  void settings() {
    assertThat(hudiksvall.name()).isEqualTo("Hudiksvalls kommun");
    assertThat(hudiksvall.settle()).isEqualTo(Duration.ofSeconds(60));
    assertThat(hudiksvall.mail())
        .isEqualTo(new MailSettings(
            Transport.FILE,
            "uppfoljning@hudiksvall.example.se",
            "controller@hudiksvall.example.se",
            "hudiksvall.example.se"));
  }

  @Test
  void aMailServerInThreeLines(@TempDir Path folder) {
    ConfigCopy config = ConfigCopy.in(folder)
        .replace(
            "municipality.yml",
            "transport: file",
            "transport: smtp\n  host: smtp.example.se\n  user: u");
    assertThat(config.municipality().mail().transport())
        .isEqualTo(new MailSettings.Smtp("smtp.example.se", 587, "u"));

    config.replace("municipality.yml", "user: u", "port: 2525");
    assertThat(config.municipality().mail().transport())
        .isEqualTo(new MailSettings.Smtp("smtp.example.se", 2525, null));
  }

  @Test
  void theCommitteeHasSevenRows() {
    assertThat(hudiksvall.organisation().committee())
        .isEqualTo(new Org(
            "SON",
            null,
            Level.COMMITTEE,
            "Social- och omsorgsnämnden",
            List.of("Summa nämnd"),
            null,
            null));
    assertThat(hudiksvall.organisation().rows(AUGUST))
        .extracting(Org::code)
        .containsExactly("FO", "MYN", "AO", "FN", "TS", "AF", "HSV");
    assertThat(hudiksvall.organisation().orgs().get(1).level()).isEqualTo(Level.CENTRAL);
  }

  @Test
  void measuresWithTheirSynonyms() {
    assertThat(hudiksvall.measures().in(ReportTable.OPERATING))
        .extracting(Measure::code)
        .containsExactly(
            "revenue",
            "municipalGrantRevenue",
            "municipalGrantCost",
            "personnelCost",
            "otherCost",
            "net",
            "unmapped");
    assertThat(hudiksvall.measures().byCode("net"))
        .contains(new Measure(
            "net",
            "Summa Resultat",
            FigureUnit.KR,
            ReportTable.OPERATING,
            null,
            List.of("Resultat", "Nettokostnad")));
  }

  @Test
  void projectsAndTheVolumesOfThreeAreas() {
    assertThat(hudiksvall.measures().in(ReportTable.INVESTMENT))
        .extracting(Measure::code)
        .containsExactly("inv-8002", "inv-8008", "inv-8105", "inv-8210", "inv-8214", "netOutlay");
    List<Measure> volumes = hudiksvall.measures().in(ReportTable.VOLUME);
    assertThat(volumes).hasSize(22).allMatch(volume -> volume.code().startsWith("vol-"));
    assertThat(volumes)
        .extracting(Measure::org)
        .containsExactlyElementsOf(Stream.of(
                Collections.nCopies(6, "AO"),
                Collections.nCopies(12, "FN"),
                Collections.nCopies(4, "AF"))
            .flatMap(List::stream)
            .toList());
    assertThat(volumes)
        .filteredOn(volume -> volume.unit() == FigureUnit.H)
        .extracting(Measure::code)
        .containsExactly(
            "vol-hemtjanst", "vol-ledsagarservice", "vol-avlosarservice", "vol-boendestod");
  }

  @Test
  void theDecidedBudgetInKronor() {
    assertThat(hudiksvall.budget().versions()).hasSize(26);
    assertDecided("SON", "net", Kind.BUDGET_YTD, "-774078000");
    assertDecided("SON", "net", Kind.ANNUAL_BUDGET, "-1171264000");
    assertDecided("SON", "revenue", Kind.BUDGET_YTD, "114227000");
    assertDecided("AO", "net", Kind.ANNUAL_BUDGET, "-67328000");
  }

  private void assertDecided(String org, String measure, Kind kind, String kronor) {
    Budget budget = hudiksvall.budget();
    assertThat(budget.decided(FactKey.of(org, measure, AUGUST, kind)))
        .contains(new BigDecimal(kronor));
  }

  @Test
  void layouts() {
    int own = HudiksvallLayouts.ALL.size();
    assertThat(hudiksvall.layouts().subList(0, own))
        .containsExactlyElementsOf(HudiksvallLayouts.ALL);
    assertThat(hudiksvall.layouts().subList(own, hudiksvall.layouts().size()))
        .extracting(Layout::name)
        .containsExactly(
            "mall-atgarder",
            "mall-ekonomi",
            "mall-investeringar",
            "mall-kommentarer",
            "mall-volymer");
  }

  @Test
  void profile() {
    PrintProfile profile = hudiksvall.profile();
    assertThat(profile.unit()).isEqualTo(AmountUnit.TKR);
    assertThat(profile.decimals()).isZero();
    assertThat(profile.lines())
        .containsExactly(
            "revenue", "municipalGrantRevenue", "municipalGrantCost", "personnelCost", "otherCost");
    assertThat(profile.total()).isEqualTo("net");
    assertThat(profile.internal()).containsExactly("municipalGrantRevenue", "municipalGrantCost");
    assertThat(profile.columns()).hasSize(6).containsEntry(Kind.FORECAST, "Prognos {year}");
  }

  @Test
  void theTablesOfTheProfileInTheirOwnOrder() {
    PrintProfile profile = hudiksvall.profile();
    assertThat(profile.kinds(ReportTable.INVESTMENT))
        .containsExactly(
            Kind.ACTUAL_YTD, Kind.ANNUAL_BUDGET, Kind.FORECAST, Kind.FORECAST_VARIANCE);
    assertThat(profile.variance(ReportTable.INVESTMENT))
        .isEqualTo(VarianceRule.BUDGET_MINUS_ACTUAL);
    assertThat(profile.of(ReportTable.INVESTMENT).total()).isEqualTo("netOutlay");
    assertThat(profile.of(ReportTable.VOLUME).title()).isEqualTo("Kvantiteter");
    assertThat(profile.column(ReportTable.VOLUME, Kind.COMMITMENT)).isEqualTo("Åtagande {year}");
    assertThat(profile.column(ReportTable.VOLUME, Kind.BUDGET_YTD)).isEqualTo("Periodbudget");
    assertThat(profile.variance(ReportTable.OPERATING)).isEqualTo(VarianceRule.PLUS_IS_BETTER);
  }

  @Test
  void recipients() {
    assertThat(hudiksvall.recipients())
        .hasSize(11)
        .startsWith(new Recipient(
            "ledningsgrupp", "SON", "Socialchef", "socialchef@hudiksvall.example.se"));
  }

  @Test
  void theFilesAreKeptAsTheyWereRead() throws IOException {
    assertThat(hudiksvall.files())
        .containsOnlyKeys(
            "budget.csv",
            "extract-sjukfranvaro.yml",
            "layout-investeringar.yml",
            "layout-kostnadsstalle.yml",
            "layout-kvantiteter.yml",
            "layout-resultatrakning.yml",
            "ledger.yml",
            "measures.csv",
            "municipality.yml",
            "organisation.csv",
            "profile.yml",
            "recipients.csv");
    assertThat(List.copyOf(hudiksvall.files().keySet())).isSorted();
    assertThat(hudiksvall.files().get("profile.yml"))
        .isEqualTo(
            Files.readString(ConfigCopy.HUDIKSVALL.resolve("profile.yml"), StandardCharsets.UTF_8));
  }

  @Test
  void windowsLineEndsAndByteOrderMarksAreRead(@TempDir Path folder) {
    ConfigCopy config = ConfigCopy.in(folder);
    for (String file : hudiksvall.files().keySet()) {
      config.write(file, "\uFEFF" + config.text(file).replace("\n", "\r\n"));
    }

    Municipality read = config.municipality();

    assertThat(withoutFiles(read)).isEqualTo(withoutFiles(hudiksvall));
    assertThat(read.files().get("measures.csv"))
        .startsWith("\uFEFFcode,name,unit,table,org,synonyms\r\n");
  }

  @Test
  void columnsMayStandInAnyOrderAndBlankLinesAnywhere(@TempDir Path folder) {
    ConfigCopy config = ConfigCopy.in(folder).write("recipients.csv", """

            email,org,role,name
            ,,,
            chef@example.se , SON,ledningsgrupp,"Chef, vård"
            \s
            """);

    assertThat(config.municipality().recipients())
        .containsExactly(new Recipient("ledningsgrupp", "SON", "Chef, vård", "chef@example.se"));
  }

  /** YAML 1.1 would read no as false, 010 as eight and 1:30 as ninety. */
  @Test
  void yamlDoesNotGuess(@TempDir Path folder) {
    ConfigCopy config = ConfigCopy.in(folder)
        .replace("municipality.yml", "Hudiksvalls kommun", "no")
        .replace("municipality.yml", "60", "010")
        .replace("profile.yml", "Utfall", "1:30");

    assertThat(config.municipality().name()).isEqualTo("no");
    assertThat(config.municipality().settle()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.municipality().profile().column(Kind.ACTUAL_YTD)).isEqualTo("1:30");
  }

  private static Municipality withoutFiles(Municipality read) {
    return new Municipality(
        read.name(),
        read.settle(),
        read.mail(),
        read.organisation(),
        read.measures(),
        read.budget(),
        read.events(),
        read.layouts(),
        read.extracts(),
        read.ledger(),
        read.template(),
        read.profile(),
        read.recipients(),
        read.personalWords(),
        read.checkRules(),
        Map.of());
  }
}
