package se.uppfoljning.setup;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class Nearest {
  /** Longer names are compared by their beginning, so that a broken file costs no time. */
  private static final int COMPARED_LENGTH = 60;

  private Nearest() {}

  /** The known name with the fewest edits from the wanted one; empty when none is known. */
  static Optional<String> of(String wanted, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(name -> edits(plain(wanted), plain(name))));
  }

  /** The Levenshtein distance, row by row. */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
      }
      above = current;
    }
    return above[to.length()];
  }

  /** Lower case without dots and rings: people who write ÄO for AO are not far off. */
  private static String plain(String text) {
    String clipped = text.substring(0, Math.min(text.length(), COMPARED_LENGTH));
    return Normalizer.normalize(clipped, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
