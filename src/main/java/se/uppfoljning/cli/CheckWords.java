package se.uppfoljning.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.jobs.FileCheck.Checked;

/** What {@code check} says of a file. */
final class CheckWords {
  private CheckWords() {}

  /** For people. */
  static List<String> text(Checked file) {
    List<String> lines = new ArrayList<>();
    lines.add(
        SafeText.of(file.file().toString()) + ": " + (file.accepted() ? "Godkänd" : "Avvisad"));
    lines.add("  " + subject(file));
    if (file.accepted()) {
      lines.add("  Inga fel");
    }
    for (Finding finding : file.findings()) {
      lines.add("");
      lines.add("  " + finding.severity().word() + " [" + finding.code() + "] " + place(finding));
      Stream.of(
              labelled("Vi såg: ", finding.seen()),
              labelled("Väntat: ", finding.expected()),
              finding.message(),
              labelled("Gör så här: ", finding.remedy()))
          .filter(line -> !line.isEmpty())
          .forEach(line -> lines.add("    " + line));
    }
    lines.add("");
    return lines;
  }

  /** Whose and which month it was taken for. */
  private static String subject(Checked file) {
    Org area = file.area();
    String sender = area == null
        ? "Okänd avsändare"
        : area.name() + " (" + area.code() + ")"
            + (file.foundByContent() ? ", enligt innehållet" : "");
    return file.period() == null ? sender : sender + ", " + file.period();
  }

  private static String place(Finding finding) {
    String sheet = finding.place().sheet();
    String cell = finding.place().cell();
    return Stream.of(sheet.isEmpty() ? "hela filen" : "flik " + sheet, labelled("cell ", cell))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String labelled(String label, String text) {
    return text.isEmpty() ? "" : label + text;
  }

  /** For programs. */
  static Map<String, @Nullable Object> json(Checked file) {
    Org area = file.area();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("file", file.file().toString());
    object.put("verdict", file.accepted() ? "accepted" : "rejected");
    object.put("area", area == null ? null : area.code());
    object.put("layout", file.layout());
    object.put("period", Json.word(file.period()));
    object.put("findings", file.findings().stream().map(CheckWords::json).toList());
    return object;
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", finding.code().name());
    object.put("severity", finding.severity().code());
    object.put("sheet", finding.place().sheet());
    object.put("cell", finding.place().cell());
    object.put("seen", finding.seen());
    object.put("expected", finding.expected());
    object.put("message", finding.message());
    object.put("remedy", finding.remedy());
    return object;
  }
}
