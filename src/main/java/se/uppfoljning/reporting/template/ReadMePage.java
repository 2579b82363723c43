package se.uppfoljning.reporting.template;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.facts.template.Template;
import se.uppfoljning.reporting.template.CellStyles.Look;

/** The first sheet: how to fill in the others, and below it the marks of the template. */
record ReadMePage(Page page, Template template, @Nullable Prefill prefill) {
  private static final int LABEL_WIDTH = 16;
  private static final int TEXT_WIDTH = 110;

  void write(String fixedCells, String controlSum) {
    page.width(0, LABEL_WIDTH);
    page.width(1, TEXT_WIDTH);
    page.line(0, Look.TITLE, "Månadsuppföljning");
    if (prefill != null) {
      String span = new HeaderText("{period}").example(prefill.period());
      page.line(1, Look.PLAIN, prefill.area().name() + ", " + span);
    }
    int row = 3;
    for (String line : template.readMe()) {
      page.write(row, 0, FormCell.text(Look.HINT, row - 2 + "."));
      page.write(row++, 1, FormCell.text(Look.HINT, line));
    }
    page.sheet().getWorkbook().setPrintArea(0, 0, 1, 0, row);
    row++;
    page.line(row++, Look.PLAIN, "Märkning, så att programmet känner igen boken. Ändra inget här.");
    for (Map.Entry<TemplateMark, String> mark : marks(fixedCells, controlSum).entrySet()) {
      page.write(row, 0, FormCell.text(Look.MARK, mark.getKey().word()));
      XSSFCell cell = page.write(row++, 1, FormCell.text(Look.MARK, mark.getValue()));
      CellReference reference = new CellReference(cell);
      page.name(
          mark.getKey().cellName(),
          new AreaReference(
              new CellReference(
                  Template.READ_ME_SHEET, reference.getRow(), reference.getCol(), true, true),
              new CellReference(
                  Template.READ_ME_SHEET, reference.getRow(), reference.getCol(), true, true),
              SpreadsheetVersion.EXCEL2007));
    }
  }

  private Map<TemplateMark, String> marks(String fixedCells, String controlSum) {
    Map<TemplateMark, String> marks = new EnumMap<>(TemplateMark.class);
    marks.put(TemplateMark.ID, template.id());
    marks.put(TemplateMark.VERSION, Integer.toString(template.version()));
    marks.put(TemplateMark.AREA, prefill == null ? "" : prefill.area().code());
    marks.put(TemplateMark.PERIOD, prefill == null ? "" : prefill.period().toString());
    marks.put(TemplateMark.FIXED_CELLS, prefill == null ? "" : fixedCells);
    marks.put(TemplateMark.CONTROL_SUM, controlSum);
    return marks;
  }
}
