package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;

/** A municipality of two areas, one with two units, whose layouts and profile a test writes. */
record SmallMunicipality(MonthHome home) {
  static final String SENDERS = """
      senders:
        - {sender: committee, rows: report, total: report}
      """;

  static SmallMunicipality in(Path folder) {
    SmallMunicipality small = new SmallMunicipality(MonthHome.of("ale", folder));
    small.delete("layout-verksamhetsomrade.yml");
    small.delete("layout-investeringsplan.yml");
    small.write("budget.csv", "period,org,measure,breakdown,kind,value,unit,source\n");
    small.write("organisation.csv", """
        code,parent,level,name,synonyms,valid_from,valid_to
        SN,,committee,Omsorgsnämnden,,,
        VO,SN,area,Vård och omsorg,,,
        HT,VO,unit,varav hemtjänst,,,
        SB,VO,unit,varav särskilt boende,,,
        IF,SN,area,Individ och familj,,,
        """);
    small.write("recipients.csv", """
        role,org,name,email
        ledningsgrupp,SN,,a@ale.example.se
        ekonomi,SN,,b@ale.example.se
        verksamhetschef,VO,,c@ale.example.se
        """);
    return small;
  }

  /** What the report prints for each figure, its no-break spaces shown as spaces. */
  Map<String, String> printed(WorkbookCase workbook) {
    home.drop("SN", "uppfoljning.xlsx", workbook);
    JobOutcome intake = home.intake();
    assertThat(intake.code()).as(answers(intake)).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    Map<String, String> printed = new LinkedHashMap<>();
    for (Map.Entry<String, CSVRecord> figure : home.figures(1).entrySet()) {
      printed.put(figure.getKey(), figure.getValue().get("display").replace('\u00A0', ' '));
    }
    return printed;
  }

  private String answers(JobOutcome intake) {
    List<String> answers = home.files("svar").stream()
        .filter(file -> file.endsWith(".txt"))
        .map(file -> home.text("svar/" + file))
        .toList();
    return intake.lines() + "\n" + answers;
  }

  String value(String id) {
    return home.figures(1).get(id).get("value");
  }

  String mail() {
    home.dispatch();
    return home.files("utskick").stream()
        .map(file -> home.text("utskick/" + file))
        .filter(text -> text.contains("a@ale.example.se"))
        .findFirst()
        .orElse("");
  }

  void write(String file, String text) {
    try {
      Files.writeString(home.root().resolve("config").resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String file) {
    try {
      Files.delete(home.root().resolve("config").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
