package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.StaffCase;
import se.uppfoljning.jobs.ExitCode;

/** Hours of the HR system from the committee's folder to workbook, figures and mail. */
class SickLeaveEndToEndTest {
  private static final String OTHERS = """
      MYN K 30-49 60 60000 3000 1500
      MYN M -29 30 30000 600 0
      MYN M 50- 30 30000 900 300
      FN K 30-49 0 0 0 0
      TS K 30-49 0 0 0 0
      AF K 30-49 0 0 0 0
      HSV K 30-49 0 0 0 0
      """;
  private static final String LARGE = """
      AO K -29 40 40000 4000 2000
      AO K 30-49 40 40000 4000 2000
      AO M 50- 20 20000 3000 1000
      """;

  /** Seven men, whose numbers nothing else in the edition looks like. */
  private static final String SMALL =
      LARGE.replace("AO M 50- 20 20000 3000 1000", "AO M 50- 7 76543.75 34567.25 23456.75");

  private static final List<String> HOURS_OF_THE_SMALL = List.of(
      "76543", "34567", "23456", "76\u00A0544", "34\u00A0567", "23\u00A0457", "76 544", "34 567");

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  @Test
  void hoursBecomePercentages() throws Exception {
    deliver(OTHERS + LARGE);

    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(line(figures, "SON/sickLeaveRate//2023-08/rate"))
        .isEqualTo("7.0455 percent derived:sick_leave_rate 7,0 %");
    assertThat(line(figures, "SON/sickLeaveRate/sex=K/2023-08/rate"))
        .isEqualTo("7.8571 percent derived:sick_leave_rate 7,9 %");
    assertThat(line(figures, "AO/sickLeaveRate/age=50-/2023-08/rate"))
        .isEqualTo("15 percent derived:sick_leave_rate 15,0 %");
    assertThat(line(figures, "SON/longTermSickLeaveShare//2023-08/share"))
        .isEqualTo("43.871 percent derived:long_term_share 43,9 %");
    assertThat(line(figures, "FN/sickLeaveRate//2023-08/rate"))
        .isEqualTo(" percent derived:sick_leave_rate –");
    assertThat(home.text("svar/SON/uttag.csv_KVITTO.txt"))
        .contains("Uttag, källa: konstruerade timmar")
        .contains("Äldreomsorg, kvinnor, 29 år eller yngre: Anställda 40 personer, "
            + "Ordinarie arbetstid 40 000 timmar, Sjuktid 4 000 timmar, ");
    assertThat(home.files("arkiv")).singleElement().asString().endsWith(".csv");
  }

  @Test
  void theSheetSaysWhichHoursTheyAre() throws IOException {
    deliver(OTHERS + LARGE);
    assertThat(sheet("Personal"))
        .startsWith(
            "Personal – Social- och omsorgsnämnden, januari–augusti 2023",
            "Sjuktid i procent av gruppens egen ordinarie arbetstid, ackumulerat från årets början."
                + " Långtid är sjuktid i perioder om minst 60 dagar, i procent av all sjuktid.",
            "Område|Sjukfrånvaro totalt|Kvinnor|Män|29 år eller yngre|30–49 år|50 år eller äldre"
                + "|Långtid, andel av sjuktiden")
        .contains(
            "Äldreomsorg|11.0 %|10.0 %|15.0 %|10.0 %|10.0 %|15.0 %|45.5 %",
            "Social- och omsorgsnämnden|7.0 %|7.9 %|5.6 %|6.6 %|7.0 %|7.8 %|43.9 %",
            "Timmar januari–augusti 2023 ur uttag.csv, mottagen 2023-09-10 10:00.",
            "Uttaget anger som källa: konstruerade timmar.")
        .noneMatch(line -> line.startsWith("* "));
    assertThat(sheet("Sammanfattning"))
        .contains("Sjukfrånvaro januari–augusti 2023|7.0 %||konstruerade timmar");
  }

  @Test
  void theMailSaysSickLeave() throws Exception {
    deliver(OTHERS + LARGE);
    String mail = home.text("utskick/" + home.files("utskick").get(0));
    assertThat(parts(mail.getBytes(StandardCharsets.UTF_8)).stream()
            .filter(part -> part.contains("Sjukfrånvaro januari–augusti 2023"))
            .filter(part -> !part.contains("<si>")))
        .hasSize(2)
        .allMatch(part -> part.replace('\u00A0', ' ').contains("7,0 %"))
        .allMatch(part -> part.contains("konstruerade timmar"));
  }

  @Test
  void aSmallGroupIsNowhereInTheEdition() throws Exception {
    deliver(OTHERS + SMALL);

    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(line(figures, "AO/sickLeaveRate/sex=M/2023-08/rate"))
        .isEqualTo(" percent derived:sick_leave_rate *");
    assertThat(line(figures, "AO/sickLeaveRate/sex=K/2023-08/rate")).endsWith(" *");
    assertThat(line(figures, "MYN/sickLeaveRate/sex=K/2023-08/rate")).endsWith(" *");
    assertThat(line(figures, "AO/sickLeaveRate//2023-08/rate")).endsWith("27,2 %");
    assertThat(sheet("Personal"))
        .contains("Äldreomsorg|27.2 %|*|*|*|*|*|64.5 %")
        .anyMatch(line -> line.startsWith("* redovisas inte: högst tio personer"));
    assertThat(sheet("Spår"))
        .anyMatch(line -> line.contains("|Sjukfrånvaro, män|")
            && line.contains("|*|procent|*|percent|")
            && line.contains("redovisas inte"));
    assertThat(told("rapporter")).noneMatch(SickLeaveEndToEndTest::saysTheSmall);
    assertThat(told("utskick")).noneMatch(SickLeaveEndToEndTest::saysTheSmall);
    assertThat(told("svar")).as("the sender knows").anyMatch(SickLeaveEndToEndTest::saysTheSmall);
  }

  @Test
  void aRejectedExtractLeavesNoNumbersInTheEdition() throws Exception {
    home.drop("SON", "uttag.csv", StaffCase.csv(OTHERS + LARGE));
    home.intake();
    home.drop("SON", "uttag.csv", StaffCase.csv(OTHERS + SMALL.replace("34567.25", "-34567.25")));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    home.monthlyReport();
    home.dispatch();

    assertThat(home.findings(1)).contains("N10 fel uttag.csv !rad 11, kolumn Sjuktid");
    assertThat(told("rapporter")).noneMatch(SickLeaveEndToEndTest::saysTheSmall);
    assertThat(told("utskick")).noneMatch(SickLeaveEndToEndTest::saysTheSmall);
  }

  @Test
  void aCorrectedExtractReplacesTheOlderAndSaysWhatChanged() {
    deliver(OTHERS + LARGE);
    home.drop("SON", "nytt.csv", StaffCase.csv(OTHERS + LARGE.replace("20000 3000", "20000 2000")));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/SON/nytt.csv_KVITTO.txt"))
        .contains("Äldreomsorg, män, 50 år eller äldre, Sjuktid (rad 11, kolumn Sjuktid):"
            + " 3 000 timmar blev 2 000 timmar");
    home.monthlyReport();
    assertThat(home.figures(2).get("AO/sickLeaveRate//2023-08/rate").get("display"))
        .isEqualTo("10,0\u00A0%");
  }

  @Test
  void anAreaIsToldWhereTheExtractBelongs() {
    home.drop("AO", "uttag.csv", StaffCase.csv(OTHERS + LARGE));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/AO/uttag.csv_RATTA.txt"))
        .contains("[L13 Ska lämnas av någon annan]", "Lägg filen i inkommande/SON/.");
  }

  private void deliver(String rows) {
    home.drop("SON", "uttag.csv", StaffCase.csv(rows));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);
  }

  private static String line(Map<String, CSVRecord> figures, String id) {
    CSVRecord figure = figures.get(id);
    return String.join(
            " ",
            figure.get("value"),
            figure.get("unit"),
            figure.get("source"),
            figure.get("display"))
        .replace('\u00A0', ' ');
  }

  private static boolean saysTheSmall(String text) {
    return HOURS_OF_THE_SMALL.stream().anyMatch(text::contains);
  }

  /** Every file below a folder as text, archives and mails by their parts. */
  private List<String> told(String part) throws IOException, MessagingException {
    List<String> texts = new ArrayList<>();
    for (String file : home.files(part)) {
      byte[] bytes = Files.readAllBytes(home.root().resolve(part).resolve(file));
      texts.addAll(file.endsWith(".eml") ? parts(bytes) : texts(bytes));
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8)));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static List<String> parts(byte[] mail) throws IOException, MessagingException {
    List<String> texts = new ArrayList<>();
    Session session = Session.getInstance(new Properties());
    add(texts, new MimeMessage(session, new ByteArrayInputStream(mail)).getContent());
    return texts;
  }

  private static void add(List<String> texts, Object content)
      throws IOException, MessagingException {
    if (content instanceof MimeMultipart several) {
      for (int index = 0; index < several.getCount(); index++) {
        BodyPart part = several.getBodyPart(index);
        add(texts, part.getContent());
      }
    } else if (content instanceof InputStream bytes) {
      texts.addAll(texts(bytes.readAllBytes()));
    } else {
      texts.add(content.toString());
    }
  }

  /** The rows of a sheet as shown, cells parted by |. */
  private List<String> sheet(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    shown.setUseCachedValuesForFormulaCells(true);
    try (Workbook workbook = WorkbookFactory.create(
        home.edition(1).resolve("manadsrapport-2023-08.xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheet(name);
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(shown.formatCellValue(cell).replace('\u00A0', ' ')));
        lines.add(String.join("|", cells));
      }
    }
    return lines;
  }
}
