package se.uppfoljning.reporting.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.reporting.template.CellStyles.Look;

/** The cells of rows that people write themselves: all of them to be filled in. */
final class NoteCells {
  private NoteCells() {}

  static FormCell cell(Layout layout, ColumnRole role, FormLine line) {
    if (role instanceof ColumnRole.Labels) {
      return FormCell.text(Look.INPUT_TEXT, label(line));
    }
    if (role instanceof ColumnRole.Notes notes) {
      return line instanceof FormLine.Acted acted
          ? particular(layout, notes.note(), acted.action())
          : FormCell.empty(look(notes.note()));
    }
    boolean number = role instanceof ColumnRole.Numbers;
    return FormCell.empty(
        number
            ? Look.INPUT_NUMBER
            : role instanceof ColumnRole.ForTheEye ? Look.LOCKED_TEXT : Look.INPUT_TEXT);
  }

  private static String label(FormLine line) {
    if (line instanceof FormLine.Acted acted) {
      return acted.action().text();
    }
    return line instanceof FormLine.Labelled labelled ? labelled.label() : "";
  }

  private static FormCell particular(Layout layout, NoteField note, Action action) {
    return switch (note) {
      case CAUSE -> FormCell.text(look(note), action.cause());
      case OWNER -> FormCell.text(look(note), action.owner());
      case STATUS -> FormCell.text(look(note), action.status().word());
      case EFFECT -> FormCell.number(look(note), effect(layout, action));
      case DUE -> FormCell.number(look(note), serial(action));
      case COMMENT -> FormCell.empty(look(note));
    };
  }

  private static @Nullable BigDecimal effect(Layout layout, Action action) {
    BigDecimal effectKr = action.effectKr();
    AmountUnit unit = layout.unit();
    return effectKr == null || unit == null ? effectKr : unit.fromKr(effectKr);
  }

  /** A day as spreadsheets count: days since the last of 1899. */
  private static @Nullable BigDecimal serial(Action action) {
    LocalDate due = action.due();
    return due == null ? null : BigDecimal.valueOf(DateUtil.getExcelDate(due));
  }

  private static Look look(NoteField note) {
    return switch (note) {
      case EFFECT -> Look.INPUT_NUMBER;
      case DUE -> Look.INPUT_DAY;
      default -> Look.INPUT_TEXT;
    };
  }
}
