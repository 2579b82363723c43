package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.L05;
import static se.uppfoljning.facts.delivery.FindingCode.N07;
import static se.uppfoljning.facts.delivery.FindingCode.N08;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;

/** Understands the words of one table. Each row is judged alone, and all of its cells. */
final class NoteReader {
  private static final String CHOICES = Arrays.stream(ActionStatus.values())
      .map(ActionStatus::word)
      .collect(Collectors.joining(", "));

  private final TablePlace place;
  private final Table table;
  private final Org sender;
  private final List<Note> notes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private NoteReader(TablePlace place, Table table, Org sender) {
    this.place = place;
    this.table = table;
    this.sender = sender;
  }

  /** The notes as written from the top down, and what is wrong with the others. */
  record Result(List<Note> notes, List<Finding> findings) {}

  /** The actions or comments of a table that holds nothing else: the sender's own. */
  static Result read(TablePlace place, Table table, Org sender) {
    NoteReader reader = new NoteReader(place, table, sender);
    table.rows().forEach(reader::read);
    return new Result(reader.notes, reader.findings);
  }

  /** The comments beside the numbers of a table. */
  static Result besideNumbers(TablePlace place, CheckedTable checked, Org sender) {
    NoteReader reader = new NoteReader(place, checked.table(), sender);
    for (TableRow row : checked.table().rows()) {
      Cell words = row.notes().get(NoteField.COMMENT);
      if (words != null) {
        Optional<Row> known = checked.rows().stream()
            .filter(each -> each.label().equals(row.label()))
            .findFirst();
        reader.besideNumbers(row, words, known);
      }
    }
    return new Result(reader.notes, reader.findings);
  }

  /** A row that is wrong is told as such; one without numbers is none, and its words would be lost. */
  private void besideNumbers(TableRow row, Cell words, Optional<Row> known) {
    String text = text(words);
    if (text.isEmpty()) {
      return;
    }
    if (known.isPresent()) {
      Row about = known.get();
      String label = about.label().shown().strip();
      notes.add(new Comment(about.org(), about.measure(), label, text, source(words)));
    } else if (row.cells().isEmpty()) {
      findings.add(notRead(words));
    }
  }

  private void read(TableRow row) {
    TextReader.Reading label = TextReader.read(place, row.label());
    findings.addAll(label.findings());
    Cell words = row.notes().get(NoteField.COMMENT);
    String comment = text(words);
    if (words != null && !comment.isEmpty()) {
      notes.add(new Comment(sender.code(), null, label.text(), comment, source(words)));
    }
    if (table.layout().rowKey() == RowKey.ACTION) {
      readAction(row, label);
    }
  }

  private void readAction(TableRow row, TextReader.Reading label) {
    String cause = text(row.notes().get(NoteField.CAUSE));
    BigDecimal effectKr = effectKr(row.notes().get(NoteField.EFFECT));
    String owner = text(row.notes().get(NoteField.OWNER));
    LocalDate due = due(row.notes().get(NoteField.DUE));
    ActionStatus status = status(row.notes().get(NoteField.STATUS));
    Cell cell = row.label();
    if (cell != null && !label.text().isEmpty()) {
      notes.add(new Action(
          sender.code(), label.text(), cause, effectKr, owner, due, status, source(cell)));
    } else if (label.findings().isEmpty()) {
      row.notes().values().stream().filter(this::says).findFirst().ifPresent(this::withoutLabel);
    }
  }

  private boolean says(Cell cell) {
    TextReader.Reading reading = TextReader.read(place, cell);
    return !reading.text().isEmpty() || !reading.findings().isEmpty();
  }

  private String text(@Nullable Cell cell) {
    TextReader.Reading reading = TextReader.read(place, cell);
    findings.addAll(reading.findings());
    return reading.text();
  }

  private @Nullable BigDecimal effectKr(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    AmountUnit unit = table.layout().unit();
    CellReader.Reading reading = CellReader.read(place, cell, unit == null ? AmountUnit.KR : unit);
    findings.addAll(reading.findings());
    Amount amount = reading.amount();
    return amount == null ? null : amount.value();
  }

  private @Nullable LocalDate due(@Nullable Cell cell) {
    if (cell == null || text(cell).isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = DayText.parse(cell);
    if (day.isEmpty()) {
      findings.add(place.fel(
          N07,
          cell.address(),
          new Words(
              cell.shown(),
              "ett datum, till exempel 2023-09-30",
              "Cellen innehåller inget datum.",
              "Skriv dagen som ÅÅÅÅ-MM-DD.")));
    }
    return day.orElse(null);
  }

  private ActionStatus status(@Nullable Cell cell) {
    String word = text(cell);
    Optional<ActionStatus> status = ActionStatus.ofWord(word);
    if (cell != null && !word.isEmpty() && status.isEmpty()) {
      findings.add(place.fel(
          N08,
          cell.address(),
          new Words(word, CHOICES, "Statusen känns inte igen.", "Skriv en av: " + CHOICES + ".")));
    }
    return status.orElse(ActionStatus.NOT_STARTED);
  }

  private void withoutLabel(Cell cell) {
    findings.add(place.fel(
        L05,
        cell.address(),
        new Words(
            cell.shown(),
            "",
            "Raden säger inte vilken åtgärd den gäller.",
            "Skriv åtgärden i första kolumnen eller ta bort raden.")));
  }

  private Finding notRead(Cell words) {
    return place.upplysning(
        L05,
        words.address(),
        new Words(
            words.shown(),
            "",
            "Kommentaren står på en rad utan uppgifter och läses inte.",
            "Flytta den till raden den gäller."));
  }

  private CellSource source(Cell cell) {
    return new CellSource(place.file(), place.sheet(), cell.address());
  }
}
