package se.uppfoljning.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.PlacedText;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Opened;
import se.uppfoljning.facts.table.Workbook.Outward;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.reading.WorkbookXml.SheetName;
import se.uppfoljning.reading.container.Container;
import se.uppfoljning.reading.container.Deadline;
import se.uppfoljning.reading.container.Refused;
import se.uppfoljning.reading.container.Relationship;
import se.uppfoljning.reading.container.XmlPart;
import se.uppfoljning.reading.ledger.LedgerRows;

/** Reads the workbook in a package, sheet by sheet. */
final class PackageReader {
  private static final Pattern WORKBOOK =
      Pattern.compile("application/vnd\\.(?:openxmlformats-officedocument\\.spreadsheetml"
          + "|ms-excel)\\.(?:sheet|template)(?:\\.macroEnabled)?\\.main\\+xml");

  private static final String BINARY_WORKBOOK = "application/vnd.ms-excel.sheet.binary.";

  /** A unit's workbook has some ten thousand; so many fit into the memory a file may take. */
  private static final int MOST_CELLS = 500_000;

  /** So many strings fit into the memory a file may take. */
  private static final int MOST_STRINGS = 500_000;

  /** Personal identity numbers, with and without the century, also when they stand as numbers. */
  private static final Set<Integer> IDENTITY_DIGITS = Set.of(10, 12);

  /** What Excel called a shared string before the format was a standard. */
  private static final String OLD_ITEM = "sstItem";

  private final Container container;
  private final List<Layout> layouts;
  private final Deadline deadline;
  private final List<Table> tables = new ArrayList<>();
  private final List<String> otherSheets = new ArrayList<>();
  private final List<PlacedText> texts = new ArrayList<>();
  private final List<PlacedText> calls = new ArrayList<>();
  private String corrections = "";
  private boolean connected;
  private int cells;

  PackageReader(Container container, List<Layout> layouts, Deadline deadline) {
    this.container = container;
    this.layouts = layouts;
    this.deadline = deadline;
  }

  /** So many texts has an extract with a text of its own on each row of a full sheet. */
  private static final int MOST_STRINGS_OF_EXTRACT = 1_200_000;

  /** No code, name, month or amount is longer. */
  private static final int KEPT_LENGTH = 60;

  /** How a part is read. */
  private interface PartReading<T> {
    T from(XmlPart xml) throws IOException, XMLStreamException;
  }

  /** The main part, and what it refers to. */
  private record Main(WorkbookXml workbook, Map<String, Relationship> parts) {
    String target(SheetName sheet) throws Refused {
      Relationship part = parts.get(sheet.relationship());
      if (part == null || part.isOutside()) {
        throw new Refused(Reason.DAMAGED);
      }
      return part.type().equals("worksheet") ? part.target() : "";
    }
  }

  private Main main() throws IOException, XMLStreamException {
    Optional<String> main = container.mainPart();
    if (main.isEmpty()) {
      throw new Refused(Reason.ARCHIVE);
    }
    String type = container.contentType(main.get());
    if (!WORKBOOK.matcher(type).matches()) {
      throw new Refused(
          type.startsWith(BINARY_WORKBOOK) ? Reason.BINARY_WORKBOOK : Reason.OTHER_DOCUMENT);
    }
    return new Main(
        part(main.get(), WorkbookXml::read),
        container.relationships(main.get()).stream()
            .collect(Collectors.toMap(Relationship::id, each -> each, (first, second) -> first)));
  }

  /** The accounts, where a sheet has the headings of an extract: no more than its sums is kept. */
  Optional<Workbook.Ledgered> ledger(Ledger ledger) throws IOException, XMLStreamException {
    Main main = main();
    Optional<List<String>> texts =
        first(main.parts(), "sharedStrings", xml -> strings(xml, MOST_STRINGS_OF_EXTRACT, true));
    CellValues values = values(texts, main.workbook().isFrom1904(), main.parts());
    LedgerRows rows = new LedgerRows(ledger);
    for (SheetName sheet : main.workbook().sheets()) {
      String target = main.target(sheet);
      if (!target.isEmpty()) {
        rows.beginSheet();
        part(target, xml -> RowTexts.read(xml, values, rows::take));
      }
    }
    return rows.read();
  }

  Workbook read() throws IOException, XMLStreamException {
    return read(main());
  }

  private Workbook read(Main main) throws IOException, XMLStreamException {
    WorkbookXml workbook = main.workbook();
    Map<String, Relationship> parts = main.parts();
    CellValues values =
        values(first(parts, "sharedStrings", PackageReader::strings), workbook.isFrom1904(), parts);
    Set<Integer> programs = programs(workbook, parts);
    connected = parts.values().stream().anyMatch(part -> part.type().equals("connections"));
    corrections = StampReader.sheetOf(workbook.names().getOrDefault(Workbook.CORRECTIONS, ""));
    boolean isTemplate = workbook.names().containsKey(TemplateMark.ID.cellName());
    Map<String, Grid> grids = new HashMap<>();
    for (SheetName sheet : workbook.sheets()) {
      String target = main.target(sheet);
      if (!target.isEmpty()) {
        Grid grid = readSheet(sheet, target, values, programs);
        if (isTemplate) {
          grids.put(sheet.name(), grid);
        }
      }
    }
    addCallingNames(workbook.names(), programs);
    Outward outward = new Outward(!workbook.links().isEmpty(), connected, calls);
    return new Opened(
        tables, otherSheets, new StampReader(workbook.names(), grids).read(), texts, outward);
  }

  private CellValues values(
      Optional<List<String>> strings, boolean isFrom1904, Map<String, Relationship> parts)
      throws IOException, XMLStreamException {
    return new CellValues(
        strings.orElse(List.of()),
        first(parts, "styles", xml -> Styles.read(xml, isFrom1904))
            .orElse(Styles.none(isFrom1904)));
  }

  private void addCallingNames(Map<String, String> names, Set<Integer> programs) {
    names.forEach((name, formula) -> {
      if (OutwardFormula.is(formula, programs)) {
        calls.add(new PlacedText("", "", name));
      }
    });
  }

  private Grid readSheet(SheetName sheet, String part, CellValues values, Set<Integer> programs)
      throws IOException, XMLStreamException {
    Grid grid = new Grid(formula -> OutwardFormula.is(formula, programs), MOST_CELLS - cells);
    part(part, xml -> {
      SheetXml.read(xml, values, grid, (address, text) -> addText(sheet.name(), address, text));
      return grid;
    });
    cells += grid.size();
    readBeside(sheet.name(), part, grid);
    addTexts(sheet.name(), grid);
    if (!sheet.name().equals(corrections)) {
      List<Table> found = TableFinder.find(sheet.name(), sheet.isHidden(), grid, layouts, deadline);
      tables.addAll(found);
      if (found.isEmpty() && !grid.rows().isEmpty()) {
        otherSheets.add(sheet.name());
      }
    }
    return grid;
  }

  /** What belongs to a sheet and lies in parts of its own. */
  private void readBeside(String sheet, String part, Grid grid)
      throws IOException, XMLStreamException {
    for (Relationship beside : container.relationships(part)) {
      if (beside.isOutside()) {
        continue;
      }
      if (SheetTexts.PARTS.contains(beside.type())) {
        readTexts(sheet, beside.target());
      } else if (beside.type().equals("table")) {
        readFilters(beside.target(), grid);
      }
      connected |= beside.type().equals("queryTable");
    }
  }

  private void readTexts(String sheet, String part) throws IOException, XMLStreamException {
    part(part, xml -> {
      SheetTexts.read(xml, (address, text) -> addText(sheet, address, text));
      return sheet;
    });
  }

  private void readFilters(String part, Grid grid) throws IOException, XMLStreamException {
    part(part, xml -> {
      while (xml.hasMore()) {
        if (xml.startOf("autoFilter")) {
          SheetXml.readFilter(xml, grid);
        }
      }
      return grid;
    });
  }

  private void addTexts(String sheet, Grid grid) {
    for (Map<Integer, Cell> row : grid.rows().values()) {
      row.values().forEach(cell -> addText(sheet, cell));
    }
    grid.calls().forEach((address, formula) -> calls.add(new PlacedText(sheet, address, formula)));
  }

  private void addText(String sheet, Cell cell) {
    if (cell.value() instanceof CellValue.Text text) {
      texts.add(new PlacedText(sheet, cell.address(), text.text()));
    } else if (cell.value() instanceof CellValue.Fault) {
      texts.add(new PlacedText(sheet, cell.address(), cell.stored()));
    } else if (cell.value() instanceof CellValue.Numeric numeric
        && numeric.number().scale() == 0) {
      int digits = numeric.number().precision();
      int shown = cell.appearance() instanceof NumberLook look ? look.leastDigits() : 0;
      if (IDENTITY_DIGITS.contains(Math.max(digits, shown))) {
        String zeros = "0".repeat(Math.max(0, shown - digits));
        texts.add(new PlacedText(sheet, cell.address(), zeros + cell.stored()));
      }
    }
  }

  private void addText(String sheet, String address, String written) {
    String text = CellValues.decoded(written);
    if (!CellValues.isBlank(text)) {
      texts.add(new PlacedText(sheet, address, text));
    }
  }

  /** The strings that cells share, in the order cells refer to them. */
  static List<String> strings(XmlPart xml) throws IOException, XMLStreamException {
    return strings(xml, MOST_STRINGS, false);
  }

  /** The same; cut, only the beginning of those is kept in which no person's number may stand. */
  private static List<String> strings(XmlPart xml, int most, boolean cut)
      throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    while (xml.hasMore()) {
      if (xml.startOf("si") || xml.startOf(OLD_ITEM)) {
        String text = xml.richText(xml.startOf("si") ? "si" : OLD_ITEM);
        boolean isCut = cut && text.length() > KEPT_LENGTH && !LedgerRows.mayNameAPerson(text);
        strings.add(isCut ? text.substring(0, KEPT_LENGTH) : text);
        if (strings.size() > most) {
          throw new Refused(Reason.TOO_BIG);
        }
      }
    }
    return strings;
  }

  /** The numbers, from 1, of the links that lead to a program. */
  private Set<Integer> programs(WorkbookXml workbook, Map<String, Relationship> parts)
      throws IOException, XMLStreamException {
    Set<Integer> programs = new HashSet<>();
    for (int index = 0; index < workbook.links().size(); index++) {
      Relationship link = parts.get(workbook.links().get(index));
      if (link != null && !link.isOutside() && part(link.target(), PackageReader::isOfProgram)) {
        programs.add(index + 1);
      }
    }
    return programs;
  }

  private static boolean isOfProgram(XmlPart xml) throws IOException, XMLStreamException {
    boolean found = false;
    while (!found && xml.hasMore()) {
      found = xml.startOf("ddeLink") || xml.startOf("oleLink");
    }
    return found;
  }

  private <T> Optional<T> first(
      Map<String, Relationship> parts, String type, PartReading<T> reading)
      throws IOException, XMLStreamException {
    for (Relationship part : parts.values()) {
      if (part.type().equals(type) && !part.isOutside() && container.has(part.target())) {
        return Optional.of(part(part.target(), reading));
      }
    }
    return Optional.empty();
  }

  private <T> T part(String name, PartReading<T> reading) throws IOException, XMLStreamException {
    try (InputStream content = container.part(name)) {
      return reading.from(new XmlPart(content, deadline));
    }
  }
}
