package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.table.Workbook.Reason;

class UnreadableFileTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  /** The words people need, and the code they can look up. */
  @ParameterizedTest
  @CsvSource({
    "EMPTY, F01, tom, spara arbetsboken igen",
    "ENCRYPTED, F02, lösenordsskyddad, Ta bort lösenordet",
    "OLD_WORKBOOK, F02, .xls, Spara som Excel-arbetsbok (.xlsx)",
    "BINARY_WORKBOOK, F01, .xlsb, Spara som Excel-arbetsbok (.xlsx)",
    "OPEN_DOCUMENT, F01, .ods, Spara som Excel-arbetsbok (.xlsx)",
    "TEXT, F01, .csv, Spara som Excel-arbetsbok (.xlsx)",
    "OTHER_DOCUMENT, F01, Word, .xlsx",
    "ARCHIVE, F01, zip-arkiv, Packa upp",
    "NOT_A_WORKBOOK, F01, ingen Excel-arbetsbok, Spara som Excel-arbetsbok (.xlsx)",
    "DAMAGED, F03, inte färdigkopierad, låt Excel reparera",
    "TOO_MANY_PARTS, F06, 1 000 delar, Ta bort flikar",
    "TOO_BIG_PART, F06, 64 MB, Ta bort flikar",
    "TOO_BIG, F06, 128 MB, Ta bort flikar",
    "TOO_DENSE, F06, 100 gånger, Ta bort flikar",
    "TOO_SLOW, F06, 30 sekunder, Ta bort flikar",
  })
  void everyReasonHasItsRemedy(Reason reason, String code, String message, String remedy) {
    Finding finding = told(reason, "bok.xlsx");
    assertThat(finding.code().name()).isEqualTo(code);
    assertThat(finding.message()).contains(message);
    assertThat(finding.remedy()).contains(remedy);
  }

  @Test
  void everyReasonHasAMessageOfItsOwn() {
    assertThat(Arrays.stream(Reason.values())
            .map(reason -> told(reason, "bok.xlsx").message()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTextNamedCsvIsAnExtractWithoutItsHeadings() {
    assertThat(told(Reason.TEXT, "Uttag.CSV").code().name()).isEqualTo("L01");
    assertThat(told(Reason.DAMAGED, "Uttag.csv").code().name()).isEqualTo("F03");
  }

  private static Finding told(Reason reason, String file) {
    return UnreadableFile.told(
        reason,
        new DeliveryContext(
            HUDIKSVALL, HUDIKSVALL.organisation().byCode("AO").orElseThrow(), file, null));
  }
}
