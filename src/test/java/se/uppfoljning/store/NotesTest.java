package se.uppfoljning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;

class NotesTest {
  private static final Instant NOW = Instant.parse("2023-09-10T08:00:00Z");
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  private static final Action FULL = new Action(
      "AO",
      "Se över 'schemat'\nnu",
      "Övertid",
      new BigDecimal("-5.10E+5"),
      "Enhetschefen",
      LocalDate.of(2023, 9, 30),
      ActionStatus.ONGOING,
      source("a.xlsx", "A2"));
  private static final Action BARE =
      new Action("AO", "Byt", "", null, "", null, ActionStatus.NOT_STARTED, source("a.xlsx", "A3"));

  @TempDir
  Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void notesComeBackAsTheyWereWritten() {
    Comment onRow = comment("AO", "net", "Bra.", "a.xlsx");
    Comment onNothing = new Comment("AO", null, "", "Mer.", source("a.xlsx", "B9"));
    accept("AO", "a", "text", FULL, onRow, BARE, onNothing);

    assertThat(store.notes().current(AUGUST)).containsExactly(FULL, onRow, BARE, onNothing);
    assertThat(store.notes().current(YearMonth.of(2023, 7))).isEmpty();
  }

  @Test
  void onlyTheNewestOfASenderAndLayoutCountWheneverTheyCame() {
    accept("TS", "a", "text", comment("TS", null, "Ett.", "a.xlsx"));
    accept("AO", "b", "tal", comment("AO", "net", "Två.", "b.xlsx"));
    accept("AO", "c", "atgarder", FULL);
    accept("AO", "d", "tal", comment("AO", "net", "Tre.", "d.xlsx"));

    assertThat(store.notes().current(AUGUST))
        .extracting(NotesTest::words)
        .containsExactly("Se över 'schemat'\nnu", "Tre.", "Ett.");
    assertThat(store.notes().current(AUGUST, "TS"))
        .extracting(NotesTest::words)
        .containsExactly("Ett.");
  }

  @Test
  void aDeliveryWithoutAnyNoteSupersedesEarlierOnes() {
    accept("AO", "a", "text", FULL, BARE);
    accept("AO", "b", "tal");
    assertThat(store.notes().current(AUGUST)).hasSize(2);
    accept("AO", "c", "text");
    assertThat(store.notes().current(AUGUST)).isEmpty();
  }

  @Test
  void aDatabaseOfAnOlderVersionOpenedForReadingHasNone() {
    accept("AO", "a", "text", FULL);
    JdbcClient.create(store.dataSource()).sql("drop table note").update();
    assertThat(store.notes().current(AUGUST)).isEmpty();
  }

  private void accept(String sender, String name, String layout, Note... notes) {
    String sha256 = name.repeat(64);
    Dropped file = new Dropped(sender, "inkommande/" + name, name + ".xlsx", 3, NOW);
    store.arrivals().receive("m".repeat(64), file, sha256, NOW);
    Arrival arrival = store.arrivals().undecided().get(0).arrival();
    TreeMap<String, Contents> contents = new TreeMap<>();
    contents.put(layout, new Contents(List.of(), List.of(notes)));
    store.arrivals().decide(arrival, new Verdict.Accepted(AUGUST, contents, List.of()), "tack");
  }

  private static Comment comment(String org, @Nullable String measure, String text, String file) {
    return new Comment(org, measure, "Resultat", text, source(file, "G4"));
  }

  private static String words(Note note) {
    return note instanceof Action action ? action.text() : ((Comment) note).text();
  }

  private static CellSource source(String file, String cell) {
    return new CellSource(file, "Blad1", cell);
  }
}
