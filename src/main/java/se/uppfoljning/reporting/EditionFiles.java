package se.uppfoljning.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.outbox.Cut;

/** The files of an edition's folder. */
public final class EditionFiles {
  private EditionFiles() {}

  /**
   * All files of the folder by name relative to it, with {@code /}: the workbook ({@link
   * #workbookName}), figures.csv, findings.csv, manifest.json, the files of each cut in its folder,
   * and a copy of the configuration in {@code konfiguration/}. The same edition and program version
   * give the same bytes.
   *
   * @param programVersion as the manifest shall name it
   * @param cuts the parts that recipients get
   */
  public static SortedMap<String, byte[]> render(
      Edition edition, String programVersion, Collection<Cut> cuts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(workbookName(edition), ReportWorkbook.render(edition));
    files.put("figures.csv", CsvFiles.figures(edition.figures().all()));
    files.put("findings.csv", CsvFiles.findings(edition.findings()));
    cuts.forEach(cut -> files.putAll(CutFiles.of(edition, cut)));
    byte[] manifest = Manifest.of(edition, programVersion, files);
    files.put("manifest.json", manifest);
    edition
        .municipality()
        .files()
        .forEach((name, text) ->
            files.put("konfiguration/" + name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** The name of the workbook in {@link #render}, ASCII: {@code manadsrapport-2023-08.xlsx}. */
  public static String workbookName(Edition edition) {
    return new ReportWords(edition).workbookName();
  }
}
