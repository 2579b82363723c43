package se.uppfoljning.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.reading.container.XmlPart;

/** The cells of a sheet as rows of texts, each handed on when the next begins. */
final class RowTexts implements SheetCells {
  private static final int MOST_COLUMNS = 1_000;

  /** "1.234" may be read in two ways; a stored number is not, so it gets a fourth decimal. */
  private static final int AMBIGUOUS_DECIMALS = 3;

  private final ObjIntConsumer<List<String>> rows;
  private List<String> cells = new ArrayList<>();
  private int row;

  private RowTexts(ObjIntConsumer<List<String>> rows) {
    this.rows = rows;
  }

  @Override
  public void put(int at, int column, @Nullable CellValue value, @Nullable NumberLook look) {
    if (value == null || column >= MOST_COLUMNS) {
      return;
    }
    if (at != row) {
      end();
      row = at;
    }
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(text(value));
  }

  /**
   * Hands on the rows of a worksheet that are not empty.
   *
   * @return how many rows there were, up to the last that is not empty
   */
  static int read(XmlPart xml, CellValues values, ObjIntConsumer<List<String>> rows)
      throws IOException, XMLStreamException {
    RowTexts texts = new RowTexts(rows);
    SheetXml.read(xml, values, texts, (address, text) -> {});
    texts.end();
    return texts.row;
  }

  private void end() {
    if (!cells.isEmpty()) {
      rows.accept(cells, row);
      cells = new ArrayList<>();
    }
  }

  /** As a text file would have it; what is no value is a text that is no number either. */
  private static String text(CellValue value) {
    if (value instanceof CellValue.Text text) {
      return text.text().strip();
    }
    if (value instanceof CellValue.Numeric numeric) {
      boolean ambiguous = numeric.number().scale() == AMBIGUOUS_DECIMALS;
      return (ambiguous ? numeric.number().setScale(AMBIGUOUS_DECIMALS + 1) : numeric.number())
          .toPlainString();
    }
    if (value instanceof CellValue.Day day) {
      return day.moment().toLocalDate().toString();
    }
    return value instanceof CellValue.Fault fault && !fault.shown().isEmpty() ? fault.shown() : "=";
  }
}
