package se.uppfoljning.reporting;

import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * A chart of the variances below the table they stand in: bars from left to right, one an area, in
 * the order of the table. The colours are set: some programs show a series without one as nothing.
 */
record VarianceChart(XSSFSheet sheet, int firstRow, int lastRow) {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final int HEIGHT_ROWS = 22;
  private static final int WIDTH_COLUMNS = 7;

  /**
   * Adds it.
   *
   * @param row where it begins
   * @param title what it shows
   * @param period column of the period's variances
   * @param periodName what they are called
   * @param year column of the year's
   * @param yearName what they are called
   */
  void add(int row, String title, int period, String periodName, int year, String yearName) {
    XSSFChart chart = titled(
        sheet,
        new CellRangeAddress(row, row + HEIGHT_ROWS, 0, WIDTH_COLUMNS),
        title,
        "Stapeldiagram: " + title + ". Talen står i tabellen ovanför.");
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis areas = chart.createCategoryAxis(AxisPosition.LEFT);
    areas.setOrientation(AxisOrientation.MAX_MIN);
    areas.setTickLabelPosition(AxisTickLabelPosition.LOW);
    XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.BOTTOM);
    amounts.setCrosses(AxisCrosses.MAX);
    amounts.setNumberFormat("#,##0");
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, areas, amounts);
    bars.setBarDirection(BarDirection.BAR);
    series(bars, period, periodName, PresetColor.STEEL_BLUE);
    series(bars, year, yearName, PresetColor.DARK_ORANGE);
    chart.plot(bars);
  }

  /**
   * An empty chart.
   *
   * @param place from the corner of its first cell to that of its last
   * @param spoken what a screen reader says of it
   */
  static XSSFChart titled(XSSFSheet sheet, CellRangeAddress place, String title, String spoken) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(
        0,
        0,
        0,
        0,
        place.getFirstColumn(),
        place.getFirstRow(),
        place.getLastColumn(),
        place.getLastRow());
    XSSFChart chart = drawing.createChart(anchor);
    CTNonVisualDrawingProps properties = chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr();
    properties.setName("Diagram " + properties.getId());
    properties.setDescr(spoken);
    chart.setTitleText(title);
    chart.getTitle().getBody().getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getTextRuns().stream())
        .forEach(run -> run.setLanguage(SWEDISH));
    chart.setTitleOverlay(false);
    return chart;
  }

  private void series(XDDFBarChartData bars, int column, String name, PresetColor colour) {
    XDDFChartData.Series series = bars.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0)),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column)));
    series.setTitle(name, null);
    XDDFShapeProperties fill = new XDDFShapeProperties();
    fill.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    series.setShapeProperties(fill);
  }

  private CellRangeAddress range(int column) {
    return new CellRangeAddress(firstRow, lastRow, column, column);
  }
}
