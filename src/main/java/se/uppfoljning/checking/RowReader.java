package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.L05;
import static se.uppfoljning.facts.delivery.FindingCode.L06;
import static se.uppfoljning.facts.delivery.FindingCode.L07;
import static se.uppfoljning.facts.delivery.FindingCode.N04;
import static se.uppfoljning.facts.delivery.FindingCode.N05;
import static se.uppfoljning.facts.delivery.FindingCode.V24;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.RowSubjects.Subject;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.SenderRoles;
import se.uppfoljning.facts.number.NumberText;
import se.uppfoljning.facts.number.ParsedNumber;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellRange;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Heading.Meaning;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;

/** Understands the rows of one table: what each is about and what its cells say. */
final class RowReader {
  private static final String AN_AREA = "ett område ur organisationen";

  private final DeliveryContext context;
  private final Table table;
  private final TablePlace place;
  private final RowSubjects subjects;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<CellRange> merged = new HashSet<>();
  private final Set<Kind> notCalculated = EnumSet.noneOf(Kind.class);

  private RowReader(
      DeliveryContext context, Table table, SenderRoles roles, @Nullable YearMonth period) {
    this.context = context;
    this.table = table;
    this.subjects = new RowSubjects(context, table.layout(), roles, period, hasGroups(table));
    this.place = new TablePlace(context.fileName(), table.sheet());
  }

  private static boolean hasGroups(Table table) {
    return table.headings().stream().anyMatch(heading -> heading.meaning() == Meaning.GROUPS);
  }

  /** The rows that were understood, and what is wrong with the others. */
  record Result(CheckedTable table, List<Finding> findings) {}

  static Result read(
      DeliveryContext context, Table table, SenderRoles roles, @Nullable YearMonth period) {
    return new RowReader(context, table, roles, period).read();
  }

  private Result read() {
    List<Row> rows = new ArrayList<>();
    Set<Subject> seen = new HashSet<>();
    for (TableRow row : table.rows()) {
      enterGroup(row);
      Cell label = row.label();
      if (label == null || Label.of(label.stored()).isBlank()) {
        rejectNumbersWithoutLabel(row);
        continue;
      }
      if (Label.of(label.stored()).fitsAny(table.layout().skippedRows())) {
        continue;
      }
      if (label.isDamaged()) {
        findings.addAll(TextReader.read(place, label).findings());
        continue;
      }
      Optional<Subject> subject = subjects.of(label.stored());
      if (subject.isEmpty()) {
        headingOrUnknown(row, label);
      } else if (!subjects.isOwn(subject.get())) {
        findings.add(anotherArea(label, subject.get()));
      } else if (!seen.add(subject.get())) {
        findings.add(doubled(label));
      } else {
        rows.add(understood(row, label, subject.get()));
      }
    }
    return new Result(new CheckedTable(table, rows), findings);
  }

  private void enterGroup(TableRow row) {
    Cell cell = row.group();
    if (cell != null && cell.isDamaged()) {
      findings.addAll(TextReader.read(place, cell).findings());
    } else if (cell != null
        && !Label.of(cell.stored()).isBlank()
        && !subjects.enter(cell.stored())
        && holdsNumber(row)) {
      findings.add(unknown(cell, AN_AREA));
    }
  }

  private Row understood(TableRow row, Cell label, Subject subject) {
    Map<Kind, Amount> amounts = new EnumMap<>(Kind.class);
    for (Column column : table.layout().columns()) {
      Amount amount = amount(row, column, label, subject);
      if (amount != null) {
        amounts.put(column.kind(), amount);
      }
    }
    return new Row(
        row.rowNumber(),
        subject.org(),
        subject.measure().code(),
        subject.measure().unit(),
        subject.role(),
        subject.total(),
        label,
        amounts);
  }

  private @Nullable Amount amount(TableRow row, Column column, Cell label, Subject subject) {
    String address = row.addresses().get(column.kind());
    if (address == null) {
      return null; // the heading is missing: told once, not once a row
    }
    CellRange range = row.merged().get(column.kind());
    if (range != null && !(column.byGroup() && range.isInOneColumn())) {
      rejectMerged(range);
      return null;
    }
    Optional<Cell> cell = row.cell(column.kind());
    boolean isOurs = column.mayBeEmpty() && column.kind().isVariance();
    if (isOurs && cell.filter(c -> c.value() instanceof CellValue.NotCalculated).isPresent()) {
      tellNotCalculated(column.kind(), address);
      return null;
    }
    CellReader.Reading reading = cell.map(c -> CellReader.read(place, c, unit(subject)))
        .orElseGet(CellReader.Reading::missing);
    findings.addAll(reading.findings());
    boolean required = !column.mayBeEmpty() && subject.role() != RowRole.OWN_SUM;
    if (reading.isMissing() && required) {
      findings.add(missing(address, cell.map(Cell::shown).orElse(""), label));
    }
    return column.kind().isVariance() ? reading.amount() : ours(subject, reading.amount());
  }

  /** Once a column: programs that write workbooks calculate none of their formulas. */
  private void tellNotCalculated(Kind kind, String address) {
    if (notCalculated.add(kind)) {
      findings.add(place.upplysning(
          N04,
          address,
          new Words(
              "",
              "",
              "Formeln har inget beräknat värde. Avvikelsen räknar vi själva.",
              "Inget behöver göras.")));
    }
  }

  /** In our sign. */
  private @Nullable Amount ours(Subject subject, @Nullable Amount amount) {
    return amount == null
        ? null
        : new Amount(table.layout().turn(subject.measure().code(), amount.value()), amount.cell());
  }

  /** Null for what has no other unit than its measure's. */
  private @Nullable AmountUnit unit(Subject subject) {
    if (subject.measure().unit() != FigureUnit.KR) {
      return null;
    }
    AmountUnit unit = table.layout().unit();
    return unit == null ? AmountUnit.KR : unit;
  }

  /** Once a range, however many cells it spans. */
  private void rejectMerged(CellRange range) {
    if (merged.add(range)) {
      findings.add(place.fel(
          V24,
          range.first(),
          new Words(
              range.toString(),
              "ett tal i varje cell",
              "Sammanslagna celler: det går inte att veta vilken rad eller kolumn talet gäller.",
              "Dela cellerna och skriv ett tal i varje.")));
    }
  }

  private Finding missing(String address, String shown, Cell label) {
    String message = "Uppgift saknas för " + label.shown() + ". En tom cell läses aldrig som 0.";
    String remedy = "Fyll i talet; skriv 0 om det är noll.";
    return place.fel(N05, address, new Words(shown, "ett tal", message, remedy));
  }

  private void rejectNumbersWithoutLabel(TableRow row) {
    row.cells().values().stream()
        .filter(this::holdsNumber)
        .findFirst()
        .ifPresent(cell -> findings.add(place.fel(
            L05,
            cell.address(),
            new Words(
                cell.shown(),
                "",
                "Raden har tal men inget namn i första kolumnen.",
                "Skriv vad raden gäller eller ta bort talen."))));
  }

  /** A row without numbers is no fault: it heads a group, or is a note. */
  private void headingOrUnknown(TableRow row, Cell label) {
    if (holdsNumber(row)) {
      findings.add(unknown(label, known()));
    } else if (!table.layout().groupHeaders().isEmpty()) {
      subjects.enter(label.stored());
    }
  }

  private Finding unknown(Cell name, String expected) {
    return place.fel(
        L05,
        name.address(),
        new Words(
            name.shown(),
            expected,
            "Radens namn känns inte igen.",
            "Rätta namnet, eller be den som sköter inställningarna att lägga till det."));
  }

  private String known() {
    if (table.layout().rowKey() == RowKey.ORG) {
      return AN_AREA;
    }
    return switch (table.layout().table()) {
      case OPERATING -> "en rad ur resultaträkningen";
      case INVESTMENT -> "ett projekt ur inställningarna";
      case VOLUME -> "en volym ur inställningarna, under rätt område";
      case STAFF -> throw new IllegalStateException("no workbook has a table of staff");
    };
  }

  private boolean holdsNumber(TableRow row) {
    return row.cells().values().stream().anyMatch(this::holdsNumber);
  }

  /** A note below a table is no row; a row is what has a number in a number column. */
  private boolean holdsNumber(Cell cell) {
    if (!(cell.value() instanceof CellValue.Text text)) {
      return true;
    }
    ParsedNumber parsed = NumberText.parse(text.text());
    return parsed instanceof ParsedNumber.Value || parsed instanceof ParsedNumber.Ambiguous;
  }

  private Finding anotherArea(Cell label, Subject subject) {
    Organisation organisation = context.municipality().organisation();
    String owner = organisation.byCode(subject.org()).map(Org::name).orElse(subject.org());
    return place.fel(
        L07,
        label.address(),
        new Words(
            label.shown(),
            context.sender().name(),
            "Raden gäller " + owner + " men filen lämnades av "
                + context.sender().name() + ".",
            "Ta bort raden, eller lägg filen i rätt mapp."));
  }

  private Finding doubled(Cell label) {
    return place.fel(
        L06,
        label.address(),
        new Words(
            label.shown(),
            "",
            "Raden finns redan en gång i tabellen; det går inte att veta vilken som gäller.",
            "Ta bort den ena raden."));
  }
}
