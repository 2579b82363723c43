package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A waterfall of stacked columns: under each step an unseen column lifts it to where the one before ended.
 * What lies above and below the axis is stacked apart, as spreadsheet programs do with the two signs.
 *
 * @param firstRow the first row of its numbers, one a bar
 * @param lastRow the last
 */
record WaterfallChart(XSSFSheet sheet, int firstRow, int lastRow) {
  /** How many rows it takes, the empty one after it too. */
  static final int ROWS = 19;

  /** What stands in the columns of its numbers, from the second. */
  static final List<String> HEADINGS = List.of(
      "Lyft över noll",
      "Lyft under noll",
      "Nivå över noll",
      "Nivå under noll",
      "Bättre över noll",
      "Bättre under noll",
      "Sämre över noll",
      "Sämre under noll");

  private static final int WIDTH_COLUMNS = 7;
  private static final byte OVERLAP_PERCENT = 100;
  private static final int GAP_PERCENT = 40;

  /** The numbers of a bar, one for each of the headings. */
  static List<BigDecimal> numbers(Waterfall.Bar bar) {
    BigDecimal zero = BigDecimal.ZERO;
    BigDecimal low = bar.from().min(bar.to());
    BigDecimal high = bar.from().max(bar.to());
    int seen = bar.level() ? 2 : bar.to().compareTo(bar.from()) >= 0 ? 4 : 6;
    BigDecimal[] numbers = new BigDecimal[HEADINGS.size()];
    Arrays.fill(numbers, zero);
    numbers[0] = low.max(zero);
    numbers[1] = high.min(zero);
    numbers[seen] = high.max(zero).subtract(low.max(zero));
    numbers[seen + 1] = low.min(zero).subtract(high.min(zero));
    return List.of(numbers);
  }

  /**
   * Adds it.
   *
   * @param row where it begins
   */
  void add(int row, String title) {
    XSSFChart chart = VarianceChart.titled(
        sheet,
        new CellRangeAddress(row, row + ROWS - 1, 0, WIDTH_COLUMNS),
        title,
        "Vattenfallsdiagram: " + title + ". Stegen står i tabellen ovanför.");
    XDDFCategoryAxis steps = chart.createCategoryAxis(AxisPosition.BOTTOM);
    steps.setTickLabelPosition(AxisTickLabelPosition.LOW);
    XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.LEFT);
    amounts.setNumberFormat("#,##0");
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, steps, amounts);
    bars.setBarDirection(BarDirection.COL);
    bars.setBarGrouping(BarGrouping.STACKED);
    bars.setOverlap(OVERLAP_PERCENT);
    bars.setGapWidth(GAP_PERCENT);
    for (int column = 0; column < HEADINGS.size(); column++) {
      series(bars, column);
    }
    chart.plot(bars);
  }

  private void series(XDDFBarChartData bars, int number) {
    XDDFChartData.Series series = bars.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0)),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(1 + number)));
    series.setTitle(HEADINGS.get(number), null);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill(number));
    series.setShapeProperties(shape);
  }

  /** The colours are set: some programs show a series without one as nothing. */
  private static XDDFFillProperties fill(int number) {
    return switch (number / 2) {
      case 0 -> new XDDFNoFillProperties();
      case 1 -> new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE));
      case 2 -> new XDDFSolidFillProperties(XDDFColor.from(PresetColor.SEA_GREEN));
      default -> new XDDFSolidFillProperties(XDDFColor.from(PresetColor.DARK_ORANGE));
    };
  }

  private CellRangeAddress range(int column) {
    return new CellRangeAddress(firstRow, lastRow, column, column);
  }
}
