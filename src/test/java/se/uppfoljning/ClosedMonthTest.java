package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/** "A period is closed only by a recorded closing, never by the calendar" (design 5). */
class ClosedMonthTest {
  private static final String TS = """
      Uppföljning januari-augusti 2023
      Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
      Tillfälligt stöd | -31054 | -32979 | -49534 | -50534
      """;

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aReportedMonth() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    drop("TS.xlsx", TS);
    home.intake();
    home.monthlyReport();
  }

  @Test
  void theCalendarClosesNothing() {
    home = home.at("2026-09-10T08:00:00Z");
    drop("sen.xlsx", TS.replace("-31054", "-31055"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aClosedMonthTakesNoFilesUntilItIsOpenedAgain() {
    assertThat(home.close(MonthHome.AUGUST, true).code()).isEqualTo(ExitCode.DONE);
    assertThat(home.close(MonthHome.AUGUST, true).code()).isEqualTo(ExitCode.NOTHING);
    home = home.at("2023-10-02T07:00:00Z");
    drop("sen.xlsx", TS.replace("-31054", "-31055"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/TS/sen_RATTA.txt"))
        .contains("[P05 ", "augusti 2023 stängdes för leveranser 2023-09-10.");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.NOTHING);

    assertThat(home.close(MonthHome.AUGUST, false).code()).isEqualTo(ExitCode.DONE);
    assertThat(home.close(MonthHome.AUGUST, false).code()).isEqualTo(ExitCode.NOTHING);
    drop("sen.xlsx", TS.replace("-31054", "-31055"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(SheetText.lines(
            home.edition(2).resolve("manadsrapport-2023-08.xlsx"), "Ändrat sedan förra"))
        .contains(
            "Månaden öppnades igen 2023-10-02 09:00 av ekonomichefen: sen fil",
            "Tillfälligt stöd | Summa Resultat, Utfall | -31054 | -31055 | -1 | tkr | "
                + "Tillfälligt stöd: sen.xlsx, mottagen 2023-10-02 09:00");
  }

  @Test
  void otherMonthsStayOpen() {
    home.close(MonthHome.AUGUST.minusMonths(1), true);
    drop("ny.xlsx", TS.replace("-31054", "-31055"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
  }

  private void drop(String name, String rows) {
    home.drop("TS", name, WorkbookCase.of("Blad1", rows));
  }
}
