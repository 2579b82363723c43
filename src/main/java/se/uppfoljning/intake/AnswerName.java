package se.uppfoljning.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.uppfoljning.facts.delivery.Dropped;

/**
 * What the answer to a file is called: as the file without {@code .xlsx}. Of files dropped together
 * whose answers would be called the same, also where upper and lower case are one, all but one get a
 * part of their own, {@code bok (1a2b3c4d)}.
 *
 * @param text the name before the ending
 * @param outdated the names of answers that this one takes the place of
 */
public record AnswerName(String text, List<String> outdated) {
  private static final String USUAL_EXTENSION = ".xlsx";

  /** How a corrected workbook is called that nobody gave a new name. */
  private static final String CORRECTED = "_RATTA";

  private static final int DIGITS = 8;

  /** File systems take 255 bytes; this leaves room for the endings. */
  private static final int MAX_BYTES = 200;

  /** The usual extension first, then by what never changes: the order of files does not matter. */
  private static final Comparator<Dropped> RANK = Comparator.comparing(
          (Dropped file) -> !isUsual(file.fileName()))
      .thenComparing(Dropped::fileName)
      .thenComparing(Dropped::path);

  public AnswerName {
    outdated = List.copyOf(outdated);
  }

  /**
   * The name for a file.
   *
   * @param path where it was dropped
   * @param fileName its name
   * @param together all files that its sender dropped with it; none when that is not known
   */
  public static AnswerName of(String path, String fileName, Collection<Dropped> together) {
    String plain = plain(fileName);
    String own = plain + " (" + Spool.digest(path).substring(0, DIGITS) + ")";
    boolean isFirst = together.stream()
        .filter(other -> isOne(plain(other.fileName()), plain))
        .min(RANK)
        .map(first -> first.path().equals(path))
        .orElse(true);
    if (!isFirst) {
      return new AnswerName(own, List.of());
    }
    String first = uncorrected(plain);
    boolean isAnsweredToo = first.equals(plain)
        || together.stream().anyMatch(other -> isOne(plain(other.fileName()), first));
    return new AnswerName(plain, isAnsweredToo ? List.of(own) : List.of(own, first));
  }

  /** Whether a file is a newer version of another, by their names: the same, or as we call it. */
  public static boolean isOfSameFile(String fileName, String earlier) {
    String name = plain(fileName);
    return isOne(name, plain(earlier)) || isOne(uncorrected(name), plain(earlier));
  }

  private static String uncorrected(String name) {
    return name.endsWith(CORRECTED) ? name.substring(0, name.length() - CORRECTED.length()) : name;
  }

  /** Many shares know no case. */
  private static boolean isOne(String name, String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static boolean isUsual(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(USUAL_EXTENSION);
  }

  /** The name of a file, short enough, without the usual extension. */
  static String plain(String fileName) {
    String name = isUsual(fileName)
        ? fileName.substring(0, fileName.length() - USUAL_EXTENSION.length())
        : fileName;
    if (bytes(name) <= MAX_BYTES) {
      return name;
    }
    String whole = Integer.toHexString(name.hashCode());
    while (bytes(name) > MAX_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name + "-" + whole; // two long names may begin alike
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
