package se.uppfoljning.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.edition.Changes;
import se.uppfoljning.facts.organisation.ReportTable;

/** The workbook of an edition. */
final class ReportWorkbook {
  private static final String AUTHOR = "Uppföljning";

  private ReportWorkbook() {}

  /** An .xlsx; the same edition gives the same bytes. */
  static byte[] render(Edition edition) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      write(workbook, edition);
      workbook.write(bytes);
      return FixedZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory: does not happen
    }
  }

  private static void write(XSSFWorkbook workbook, Edition edition) {
    Rows rows = new Rows(edition);
    ReportWords words = new ReportWords(edition);
    Sheets sheets = new Sheets(workbook, edition.municipality(), words);
    rows.sheets().forEach(sheets::add);
    // First the sheets where the numbers stand, then those that refer to them.
    OperatingSheets operating = new OperatingSheets(rows, words);
    operating.areas(sheets.page(SheetTitle.AREAS));
    operating.statement(sheets.page(SheetTitle.STATEMENT));
    ResultSheet.of(rows, words).write(sheets.page(SheetTitle.RESULT));
    new ForecastSheet(rows, words).write(sheets.page(SheetTitle.FORECAST));
    if (rows.sheets().contains(SheetTitle.FORECAST_STEPS)) {
      new ForecastStepSheet(rows, words).write(sheets.page(SheetTitle.FORECAST_STEPS));
    }
    if (rows.sheets().contains(SheetTitle.FORECAST_SCORES)) {
      new ForecastScoreSheet(rows, words).write(sheets.page(SheetTitle.FORECAST_SCORES));
    }
    for (SheetTitle title : rows.sheets()) {
      ReportTable table = title.table();
      if (table == ReportTable.STAFF) {
        new StaffSheet(rows, words).write(sheets.page(title), title);
      } else if (table != null) {
        new MeasureSheet(rows, words, table).write(sheets.page(title), title);
      }
    }
    if (rows.sheets().contains(SheetTitle.BUDGET_CHANGES)) {
      new BudgetSheet(rows, words).write(sheets.page(SheetTitle.BUDGET_CHANGES));
    }
    new NoteSheet(edition, words).write(sheets.page(SheetTitle.NOTES));
    new ReconciliationSheet(rows, words).write(sheets.page(SheetTitle.RECONCILIATION));
    Changes changes = edition.changes();
    if (changes != null) {
      new ChangeSheet(rows, words, changes).write(sheets.page(SheetTitle.CHANGES));
    }
    new SummarySheet(rows, words).write(sheets.page(SheetTitle.SUMMARY));
    new DeliverySheet(Standing.of(edition), words).write(sheets.page(SheetTitle.DELIVERIES));
    new TraceSheet(rows, words).write(sheets.page(SheetTitle.TRACE));
    workbook.setActiveSheet(0);
    properties(workbook.getProperties(), edition, words);
  }

  private static void properties(POIXMLProperties properties, Edition edition, ReportWords words) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(words.committee() + ": " + words.titleWithEdition());
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    Optional<Date> created = Optional.of(Date.from(edition.createdAt()));
    core.setCreated(created);
    core.setModified(created);
    core.getUnderlyingProperties().setLanguageProperty("sv-SE");
  }

  /** The empty sheets, in their order. */
  private static final class Sheets {
    private final XSSFWorkbook workbook;
    private final Municipality municipality;
    private final ReportWords words;
    private final Styles styles;
    private final Placements placements;

    Sheets(XSSFWorkbook workbook, Municipality municipality, ReportWords words) {
      this.workbook = workbook;
      this.municipality = municipality;
      this.words = words;
      this.styles = new Styles(workbook, municipality.profile().decimals());
      this.placements = new Placements(municipality::isReversed);
    }

    void add(SheetTitle title) {
      workbook.createSheet(words.sheet(title));
    }

    Page page(SheetTitle title) {
      return new Page(workbook.getSheet(words.sheet(title)), styles, placements, municipality);
    }
  }
}
