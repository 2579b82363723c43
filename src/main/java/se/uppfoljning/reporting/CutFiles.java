package se.uppfoljning.reporting;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.outbox.Cut;

/** The files of a cut: nothing in them is outside its scope. */
final class CutFiles {
  private CutFiles() {}

  /**
   * By name relative to the edition's folder: the figures in scope, and the {@link Rollup} of them
   * where they go to other systems. A management group gets the workbook, so its cut has no files.
   */
  static SortedMap<String, byte[]> of(Edition edition, Cut cut) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!cut.isWhole() || cut.asFiles()) {
      List<Figure> figures = figures(edition, cut);
      files.put(cut.folder() + "figures.csv", CsvFiles.figures(figures));
      if (cut.asFiles()) {
        files.put(
            cut.folder() + "sammanstallning-" + edition.period() + ".csv",
            Rollup.of(edition.municipality(), edition.period(), figures));
      }
    }
    return files;
  }

  private static List<Figure> figures(Edition edition, Cut cut) {
    return edition.figures().all().stream()
        .filter(figure ->
            cut.isWhole() || isBelow(edition, figure.key().org(), cut.org().code()))
        .toList();
  }

  /** Whether an organisation is another or below it. */
  private static boolean isBelow(Edition edition, String code, String top) {
    String each = code;
    while (each != null && !each.equals(top)) {
      each = edition.municipality().organisation().byCode(each).map(Org::parent).orElse(null);
    }
    return each != null;
  }
}
