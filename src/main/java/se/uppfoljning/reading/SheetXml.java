package se.uppfoljning.reading;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.reading.container.Refused;
import se.uppfoljning.reading.container.XmlPart;

/**
 * The XML of a worksheet. Rows and cells must stand where they say, each after the one before: what
 * is out of order or there twice makes the whole sheet one that cannot be trusted. What is wrong
 * with the value of one cell is a fault of that cell.
 */
final class SheetXml {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private static final Pattern RANGE = Pattern.compile(REFERENCE + "(?::" + REFERENCE + ")?");

  private static final Pattern ROW_NUMBER = Pattern.compile("[1-9]\\d{0,6}");

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?");

  private final XmlPart xml;
  private final CellValues values;
  private final SheetCells grid;

  private SheetXml(XmlPart xml, CellValues values, SheetCells grid) {
    this.xml = xml;
    this.values = values;
    this.grid = grid;
  }

  /**
   * Hands on the cells of a worksheet that are not empty; none when the sheet is a chart.
   *
   * @param texts is given those that stand in none of its cells
   * @throws Refused if a cell stands where none can, or there are too many
   */
  static void read(
      XmlPart xml, CellValues values, SheetCells grid, BiConsumer<String, String> texts)
      throws IOException, XMLStreamException {
    SheetXml sheet = new SheetXml(xml, values, grid);
    while (xml.hasMore()) {
      if (xml.startOf("sheetData")) {
        sheet.readRows();
      } else if (xml.startOf("col")) {
        sheet.readColumns();
      } else if (xml.startOf("mergeCell")) {
        sheet.readMerged();
      } else if (xml.startOf("autoFilter")) {
        readFilter(xml, grid);
      } else {
        SheetTexts.readStep(xml, texts);
      }
    }
  }

  /** A filter hides rows when it has a condition. */
  static void readFilter(XmlPart xml, SheetCells grid) throws IOException, XMLStreamException {
    Matcher range = RANGE.matcher(xml.attribute("ref", ""));
    boolean hides = false;
    while (xml.inside("autoFilter")) {
      hides |= xml.startOf("filterColumn");
    }
    if (hides && range.matches() && range.group(4) != null) {
      grid.filterRows(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)));
    }
  }

  private void readColumns() {
    String first = xml.attribute("min", "");
    String last = xml.attribute("max", "");
    if ((xml.says("hidden") || hasNoSize("width"))
        && COLUMN_NUMBER.matcher(first).matches()
        && COLUMN_NUMBER.matcher(last).matches()) {
      grid.hideColumns(Integer.parseInt(first) - 1, Integer.parseInt(last) - 1);
    }
  }

  /** A row without height and a column without width are hidden, whatever else they say. */
  private boolean hasNoSize(String attribute) {
    return ZERO.matcher(xml.attribute(attribute, "")).matches();
  }

  private void readMerged() {
    Matcher range = RANGE.matcher(xml.attribute("ref", ""));
    if (range.matches() && range.group(3) != null) {
      grid.merge(new Grid.Merged(
          Integer.parseInt(range.group(2)),
          CellReference.convertColStringToIndex(range.group(1)),
          Integer.parseInt(range.group(4)),
          CellReference.convertColStringToIndex(range.group(3))));
    }
  }

  private void readRows() throws IOException, XMLStreamException {
    int row = 0;
    int column = -1;
    while (xml.inside("sheetData")) {
      if (xml.startOf("row")) {
        row = row(row);
        column = -1;
      } else if (xml.startOf("c")) {
        column = column(row, column);
        readCell(row, column);
      }
    }
  }

  /** Which row it is: as it says, else the next. */
  private int row(int before) throws Refused {
    String number = xml.attribute("r", Integer.toString(before + 1));
    demand(ROW_NUMBER.matcher(number).matches());
    int row = Integer.parseInt(number);
    demand(row > before && row <= Grid.LAST_ROW);
    if (xml.says("hidden") || hasNoSize("ht")) {
      grid.hideRow(row);
    }
    return row;
  }

  /** Where a cell stands: as it says, else beside the one before it. */
  private int column(int row, int before) throws Refused {
    String reference = xml.attribute("r");
    if (reference == null) {
      demand(row > 0);
      demand(before < Grid.LAST_COLUMN);
      return before + 1;
    }
    Matcher matcher = REFERENCE.matcher(reference);
    demand(matcher.matches() && Integer.parseInt(matcher.group(2)) == row);
    int column = CellReference.convertColStringToIndex(matcher.group(1));
    demand(column > before && column <= Grid.LAST_COLUMN);
    return column;
  }

  private static void demand(boolean holds) throws Refused {
    if (!holds) {
      throw new Refused(Reason.DAMAGED);
    }
  }

  private void readCell(int row, int column) throws IOException, XMLStreamException {
    String type = xml.attribute("t", "n");
    NumberLook look = values.styles().look(xml.attribute("s", ""));
    boolean formula = false;
    String stored = null;
    String inline = null;
    while (xml.inside("c")) {
      if (xml.startOf("f")) {
        formula = true;
        grid.addFormula(row, column, xml.text());
      } else if (xml.startOf("v")) {
        demand(stored == null);
        stored = xml.text();
      } else if (xml.startOf("is")) {
        demand(inline == null);
        inline = xml.richText("is");
      } else {
        demand(!xml.startOf("c") && !xml.startOf("row"));
      }
    }
    // Some programs write an inline text twice, the second time as a value.
    String held = inline == null ? stored : inline;
    // Without any string the part that held them is lost, not one cell's number wrong.
    demand(held == null || !type.equals("s") || !values.sharedStrings().isEmpty());
    CellValue value = values.of(type, look, formula, held);
    grid.put(row, column, value, look);
  }
}
