package se.uppfoljning.facts.extract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The groups sick leave is told for beside the total: women and men, and three age bands. They are
 * the law's (LKBR 11:6), the same in every municipality.
 */
public enum StaffGroup {
  WOMEN(Split.SEX, "sex=K", "kvinnor"),
  MEN(Split.SEX, "sex=M", "män"),
  UNDER_THIRTY(Split.AGE, "age=-29", "29 år eller yngre"),
  THIRTY_TO_FORTY_NINE(Split.AGE, "age=30-49", "30–49 år"),
  FIFTY_AND_OVER(Split.AGE, "age=50-", "50 år eller äldre");

  /** The ways everyone is divided into groups; the parts of one sum to the total. */
  public enum Split {
    SEX,
    AGE
  }

  private final Split split;
  private final String breakdown;
  private final String word;

  StaffGroup(Split split, String breakdown, String word) {
    this.split = split;
    this.breakdown = breakdown;
    this.word = word;
  }

  public Split split() {
    return split;
  }

  /** Its breakdown in ids, such as {@code sex=K}. */
  public String breakdown() {
    return breakdown;
  }

  /** In Swedish, within a sentence. */
  public String word() {
    return word;
  }

  /** The groups of a split, in order. */
  public static List<StaffGroup> of(Split split) {
    return Arrays.stream(values()).filter(group -> group.split == split).toList();
  }

  /** The breakdown of those who are in all of these groups: {@code age=30-49|sex=K}. */
  public static String crossing(StaffGroup... groups) {
    return Arrays.stream(groups)
        .map(StaffGroup::breakdown)
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** The groups a breakdown names, "kvinnor, 30–49 år"; empty for the total. */
  public static String words(String breakdown) {
    return Arrays.stream(values())
        .filter(group -> group.holds(breakdown))
        .map(StaffGroup::word)
        .collect(Collectors.joining(", "));
  }

  /** Whether those of a breakdown are in this group. */
  public boolean holds(String ofBreakdown) {
    return List.of(ofBreakdown.split("\\|")).contains(breakdown);
  }
}
