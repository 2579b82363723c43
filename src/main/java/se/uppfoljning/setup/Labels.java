package se.uppfoljning.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.uppfoljning.facts.organisation.Label;

/**
 * The labels people know rows by: each names one row at a time, else only the first would ever be
 * found.
 */
final class Labels {
  private static final String FIRST_MONTH = "0000-01";
  private static final String LAST_MONTH = "9999-12";

  private Labels() {}

  private record Named(Tree.Entries row, Tree.Text text) {}

  /** Tells the labels, under these keys or among the synonyms, that two rows of the same month share. */
  static void check(Stream<Tree.Entries> rows, List<String> keys, Faults faults) {
    Set<String> codes = new HashSet<>();
    Map<String, List<Named>> known = new HashMap<>();
    rows
        // A line with a doubled code has been told as that; its labels are most likely copied too.
        .filter(row -> row.text("code").filter(code -> codes.add(code.text())).isPresent())
        .flatMap(row -> labels(row, keys))
        .forEach(label -> {
          List<Named> same =
              known.computeIfAbsent(compared(label.text()), none -> new ArrayList<>());
          same.stream()
              .filter(other -> meet(other.row(), label.row()))
              .findFirst()
              .ifPresent(
                  other -> faults.doubled("Namnet", label.text(), other.text().spot()));
          same.add(label);
        });
  }

  /** A row may repeat itself: a synonym that is also the name does no harm. */
  private static Stream<Named> labels(Tree.Entries row, List<String> keys) {
    Map<String, Named> labels = new LinkedHashMap<>();
    Stream.concat(
            keys.stream().flatMap(key -> row.text(key).stream()), row.texts("synonyms").stream())
        .forEach(text -> labels.putIfAbsent(compared(text), new Named(row, text)));
    return labels.values().stream();
  }

  /** Whether both are valid in some month; rows without such days always are. */
  private static boolean meet(Tree.Entries one, Tree.Entries other) {
    return from(one).compareTo(to(other)) <= 0 && from(other).compareTo(to(one)) <= 0;
  }

  private static String from(Tree.Entries row) {
    return month(row, "valid_from", FIRST_MONTH);
  }

  private static String to(Tree.Entries row) {
    return month(row, "valid_to", LAST_MONTH);
  }

  private static String month(Tree.Entries row, String key, String otherwise) {
    return row.text(key)
        .map(Tree.Text::text)
        .filter(day -> day.length() >= otherwise.length())
        .map(day -> day.substring(0, otherwise.length()))
        .orElse(otherwise);
  }

  private static String compared(Tree.Text text) {
    return Label.of(text.text()).text();
  }
}
