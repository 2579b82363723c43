package se.uppfoljning.computing.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.FollowedAction;

/** What each month told -> how the actions stand, as "TS Schemat Pågår (2023-07: Ej påbörjad)". */
class ActionFollowUpTest {
  private final SortedMap<YearMonth, List<Action>> told = new TreeMap<>();

  @Test
  void whatIsNotDoneAndNotMentionedStays() {
    tell("2023-06", "Schemat | Pågår | 2023-09-30");
    tell("2023-07", "Lokalen | Ej påbörjad | 2023-12-31");

    assertThat(standing("2023-08"))
        .containsExactly(
            "TS Lokalen Ej påbörjad 2023-12-31, från 2023-07",
            "TS Schemat Pågår 2023-09-30, från 2023-06");
  }

  @Test
  void whatIsDoneOrCancelledIsToldOnceAndGoes() {
    tell("2023-06", "Schemat | Pågår | 2023-09-30", "Lokalen | Pågår | 2023-09-30");
    tell("2023-07", "Schemat | Klar | 2023-09-30", "Lokalen | Avbruten | 2023-09-30");

    assertThat(standing("2023-07"))
        .containsExactly(
            "TS Schemat Klar 2023-09-30 (2023-06: Pågår 2023-09-30)",
            "TS Lokalen Avbruten 2023-09-30 (2023-06: Pågår 2023-09-30)");
    assertThat(standing("2023-08")).isEmpty();
  }

  @Test
  void aChangedDayOrStatusShowsWhatItWas() {
    tell("2023-06", "Schemat | Pågår | 2023-07-31", "Avtalet | Pågår | 2023-10-01");
    tell("2023-08", "schemat  | Pågår | 2023-09-30", "Avtalet | Pågår | 2023-10-01");

    assertThat(standing("2023-08"))
        .containsExactly(
            "TS schemat Pågår 2023-09-30 (2023-06: Pågår 2023-07-31)",
            "TS Avtalet Pågår 2023-10-01");
  }

  @Test
  void aDayThatCameOrWentIsAChange() {
    tell("2023-07", "Schemat | Pågår |");
    tell("2023-08", "Schemat | Pågår | 2023-09-30");

    assertThat(standing("2023-08"))
        .containsExactly("TS Schemat Pågår 2023-09-30 (2023-07: Pågår null)");
  }

  @Test
  void anotherOrganisationsActionOfThatNameIsAnother() {
    tell("2023-07", "Schemat | Pågår | 2023-09-30");
    told.put(YearMonth.of(2023, 8), List.of(action("AO", "Schemat", "Klar", "2023-09-30")));

    assertThat(standing("2023-08"))
        .containsExactly("AO Schemat Klar 2023-09-30", "TS Schemat Pågår 2023-09-30, från 2023-07");
  }

  /** The month's own list is the newest delivery's; what that leaves out of it was never told. */
  @Test
  void laterMonthsAreNotLookedAt() {
    tell("2023-07", "Schemat | Pågår | 2023-09-30");
    tell("2023-09", "Schemat | Klar | 2023-09-30");

    assertThat(standing("2023-08")).containsExactly("TS Schemat Pågår 2023-09-30, från 2023-07");
    assertThat(standing("2023-06")).isEmpty();
  }

  @Test
  void aNewYearDoesNotForget() {
    tell("2023-12", "Schemat | Pågår | 2024-03-31");

    assertThat(standing("2024-01")).containsExactly("TS Schemat Pågår 2024-03-31, från 2023-12");
  }

  private void tell(String month, String... actions) {
    List<Action> list = new ArrayList<>();
    for (String action : actions) {
      String[] parts = action.split("\\|", -1);
      list.add(action("TS", parts[0].strip(), parts[1].strip(), parts[2].strip()));
    }
    told.put(YearMonth.parse(month), list);
  }

  private static Action action(String org, String text, String status, String due) {
    return new Action(
        org,
        text,
        "",
        null,
        "",
        due.isEmpty() ? null : LocalDate.parse(due),
        ActionStatus.ofWord(status).orElseThrow(),
        new CellSource("a.xlsx", "Åtgärder", "A2"));
  }

  private List<String> standing(String month) {
    return ActionFollowUp.standing(told, YearMonth.parse(month)).stream()
        .map(each ->
            words(each) + (each.isCarriedTo(YearMonth.parse(month)) ? ", från " + each.told() : ""))
        .toList();
  }

  private static String words(FollowedAction followed) {
    Action action = followed.action();
    FollowedAction before = followed.before();
    String was = before == null
        ? ""
        : " (" + before.told() + ": " + before.action().status().word() + " "
            + before.action().due() + ")";
    return action.org() + " " + action.text() + " " + action.status().word() + " " + action.due()
        + was;
  }
}
