package se.uppfoljning.reporting.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.facts.template.Template;
import se.uppfoljning.facts.template.TemplateSheet;
import se.uppfoljning.reporting.FixedZip;

/** Writes our own workbook. The same content gives the same bytes. */
public final class TemplateWorkbook {
  private static final String AUTHOR = "Uppföljning";

  private TemplateWorkbook() {}

  /**
   * The workbook of one sender and month, an .xlsx.
   *
   * @param controlSum what is written as such: that of the marks and fixed cells, as reading computes
   *     it of the workbook itself
   */
  public static byte[] prefilled(Municipality municipality, Prefill prefill, String controlSum) {
    return render(municipality, municipality.template(), prefill, controlSum);
  }

  /** The blank workbook: of any organisation, month and municipality. */
  public static byte[] blank(Municipality municipality) {
    return render(municipality, municipality.template(), null, "");
  }

  private static byte[] render(
      Municipality municipality, Template template, @Nullable Prefill prefill, String controlSum) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Pages pages = new Pages(workbook);
      ReadMePage readMe = new ReadMePage(pages.add(Template.READ_ME_SHEET), template, prefill);
      FixedCells fixed = new FixedCells();
      for (TemplateSheet sheet : template.sheets()) {
        Layout layout = layout(municipality.layouts(), sheet);
        SheetContent content = new SheetContent(municipality, layout, sheet, prefill);
        new FormPage(pages.add(sheet.name()), fixed).write(content);
      }
      readMe.write(fixed.ranges(), controlSum);
      properties(workbook.getProperties(), template);
      workbook.write(bytes);
      return FixedZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory: does not happen
    }
  }

  /** Setup has seen to it that there is one. */
  private static Layout layout(List<Layout> layouts, TemplateSheet sheet) {
    return layouts.stream()
        .filter(layout -> layout.name().equals(sheet.layout()))
        .findFirst()
        .orElseThrow();
  }

  /** Without a time: a workbook made again is the same workbook. */
  private static void properties(POIXMLProperties properties, Template template) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle("Månadsuppföljning, mall " + template.id() + " " + template.version());
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    core.setCreated(Optional.of(Date.from(Instant.EPOCH)));
    core.setModified(Optional.of(Date.from(Instant.EPOCH)));
    core.getUnderlyingProperties().setLanguageProperty("sv-SE");
  }
}
