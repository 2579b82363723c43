package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.Templates;

/** Our own workbook in the hands of LibreOffice. */
class TemplateOfficeIT {
  private static final String FACTS = """
      period,org,measure,breakdown,kind,value,unit,source
      2023-08,AO,net,,actual_ytd,-56813123.45,kr,
      2023-08,AO,net,,forecast,-84329000,kr,
      2023-08,AO,vol-demensboende,,commitment,503,count,
      2023-08,AO,vol-demensboende,,forecast,495.25,count,
      """;

  @TempDir
  Path folder;

  /** Its marks, control sum and every value are what they were. */
  @Test
  void savedByLibreOfficeItIsTakenAndNothingIsLost() throws Exception {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path workbook = template(home);
    Path saved = home.root().resolve("inkommande/AO");
    run(
        "soffice",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        saved.toString(),
        workbook.toString());

    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);

    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(value(figures, "AO/net//2023-08/actual_ytd")).isEqualByComparingTo("-56813123.45");
    assertThat(value(figures, "AO/net//2023-08/forecast")).isEqualByComparingTo("-84329000");
    assertThat(value(figures, "AO/net//2023-08/annual_budget")).isEqualByComparingTo("-67328000");
    assertThat(value(figures, "AO/vol-demensboende//2023-08/commitment"))
        .isEqualByComparingTo("503");
    assertThat(value(figures, "AO/vol-demensboende//2023-08/forecast"))
        .isEqualByComparingTo("495.25");
  }

  /** Read me and five forms, each on one landscape A4. */
  @Test
  void itPrintsOneSheetAPage() throws Exception {
    Path workbook = template(MonthHome.hudiksvall(folder.resolve("hem")));
    run(
        "soffice",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        workbook.toString());

    String pages = run("pdfinfo", folder.resolve("AO-2023-08.pdf").toString());
    assertThat(pages).containsPattern("Pages: +6\\n").containsPattern("Page size: +841.* x 595");
  }

  private Path template(MonthHome home) throws IOException {
    Path values = Files.writeString(folder.resolve("FACTS.csv"), FACTS);
    new Templates(new Home(home.root()))
        .make(new Templates.Request(MonthHome.AUGUST, "AO", values, folder.resolve("mallar")));
    return folder.resolve("mallar/AO/AO-2023-08.xlsx");
  }

  private static BigDecimal value(Map<String, CSVRecord> figures, String id) {
    return new BigDecimal(figures.get(id).get("value"));
  }

  private String run(String... command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(List.of(command));
    if (command[0].equals("soffice")) { // a profile of its own: another soffice may be running
      whole.add(1, "-env:UserInstallation=" + folder.resolve("profil").toUri());
    }
    Path output = folder.resolve("utskrift.txt");
    int code = new ProcessBuilder(whole)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(code).as(said).isZero();
    return said;
  }
}
