package se.uppfoljning.jobs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.TemplateStamp;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.reading.WorkbookReader;
import se.uppfoljning.reporting.template.TemplateWorkbook;

/** Fills in our own workbook for one sender after the other. */
final class TemplateFiller {
  private final Municipality municipality;
  private final YearMonth period;
  private final Map<FactKey, BigDecimal> given;
  private final Map<FactKey, BigDecimal> asked = new LinkedHashMap<>();

  /**
   * A filler.
   *
   * @param given values of the month; those the template asks for are filled in
   */
  TemplateFiller(Municipality municipality, YearMonth period, Map<FactKey, BigDecimal> given) {
    this.municipality = municipality;
    this.period = period;
    this.given = given;
    given.forEach((key, value) -> {
      if (asksFor(key)) {
        asked.put(key, value);
      }
    });
  }

  /** How many of the values the template does not ask for. */
  int notAskedFor() {
    return given.size() - asked.size();
  }

  /** Whether there is any value for a sender. */
  boolean hasValues(Org sender) {
    return !of(sender).isEmpty();
  }

  /** The workbook of a sender, with the control sum that reading it gives. */
  byte[] workbook(Org sender, History history) throws IOException {
    Prefill prefill = history.prefill(sender, period, of(sender));
    Municipality deciding = history.deciding(municipality);
    byte[] unsigned = TemplateWorkbook.prefilled(deciding, prefill, "");
    return TemplateWorkbook.prefilled(deciding, prefill, controlSum(unsigned));
  }

  private String controlSum(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("mall", ".xlsx");
    try {
      Files.write(file, workbook);
      Workbook read = WorkbookReader.read(file, municipality.layouts());
      return Optional.ofNullable(((Workbook.Opened) read).stamp())
          .map(TemplateStamp::computedSum)
          .orElseThrow();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Map<FactKey, BigDecimal> of(Org sender) {
    Map<FactKey, BigDecimal> own = new LinkedHashMap<>();
    asked.forEach((key, value) -> {
      if (sender(key.org()).equals(Optional.of(sender))) {
        own.put(key, value);
      }
    });
    return own;
  }

  /** Who delivers for an organisation: itself, else the nearest above it that has a folder. */
  private Optional<Org> sender(String code) {
    Optional<Org> org = municipality.organisation().byCode(code);
    while (org.isPresent() && !municipality.organisation().senders().contains(org.get())) {
      String parent = org.get().parent();
      org = parent == null ? Optional.empty() : municipality.organisation().byCode(parent);
    }
    return org;
  }

  /**
   * Nobody is asked who does not exist in the month. A budget that is decided is not asked for: it
   * stands there, and another would be rejected.
   */
  private boolean asksFor(FactKey key) {
    boolean decided = key.kind() == Kind.BUDGET_YTD || key.kind() == Kind.ANNUAL_BUDGET;
    return sender(key.org()).filter(sender -> sender.existsIn(period)).isPresent()
        && (!decided || municipality.budget().decided(key).isEmpty())
        && isAsked(key);
  }

  private boolean isAsked(FactKey key) {
    return municipality.template().sheets().stream()
        .flatMap(sheet ->
            municipality.layouts().stream().filter(layout -> layout.name().equals(sheet.layout())))
        .filter(layout -> layout.table() == municipality.table(key.measure()))
        .flatMap(layout -> layout.columns().stream())
        .anyMatch(column -> column.kind() == key.kind());
  }
}
