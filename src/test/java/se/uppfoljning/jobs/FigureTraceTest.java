package se.uppfoljning.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.DemoWorkbooks;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.jobs.HomeReader.Trace;
import se.uppfoljning.jobs.HomeReader.TraceRequest;
import se.uppfoljning.store.Store;

class FigureTraceTest {
  @TempDir
  Path folder;

  @Test
  void everyFigureOfAnEditionIsToldAsPrintedWhateverIsDeliveredLater() {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    DemoWorkbooks.all().forEach((path, workbook) -> {
      String[] parts = path.split("/", -1);
      home.drop(parts[0], parts[1], workbook);
    });
    home.intake();
    home.monthlyReport();
    home.drop("TS", "TS ny.xlsx", WorkbookCase.of("Blad1", """
        Uppföljning januari-augusti 2023

        Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        Tillfälligt stöd | -31000 | -32979 | 1979 | -49534 | -50534 | 1000
        """));
    home.intake();
    home.monthlyReport();

    for (int edition : new int[] {1, 2}) {
      Map<String, CSVRecord> figures = home.figures(edition);
      assertThat(figures).hasSizeGreaterThan(100);
      try (Store store = Store.openForReading(home.root().resolve("data"))) {
        figures.forEach((id, row) -> assertSame(trace(store, id, edition), row, figures));
      }
    }
  }

  private static Trace trace(Store store, String id, int edition) {
    Lookup<Trace> lookup = FigureTrace.of(store, new TraceRequest(id, null, null, edition));
    return ((Lookup.Found<Trace>) lookup).value();
  }

  private static void assertSame(Trace trace, CSVRecord row, Map<String, CSVRecord> figures) {
    assertThat(words(trace.figure())).isEqualTo(words(row));
    assertThat(trace.inputs())
        .allSatisfy(input -> assertThat(words(input)).isEqualTo(words(figures.get(input.id()))));
    assertThat(trace.inputs().isEmpty()).isEqualTo(row.get("source").isEmpty());
  }

  private static List<String> words(PrintedFigure figure) {
    String value = figure.value() == null ? "" : figure.value();
    return List.of(figure.id(), value, figure.unit(), figure.display(), figure.source());
  }

  private static List<String> words(@Nullable CSVRecord row) {
    if (row == null) {
      return List.of();
    }
    return List.of(
        row.get("id"), row.get("value"), row.get("unit"), row.get("display"), row.get("source"));
  }
}
