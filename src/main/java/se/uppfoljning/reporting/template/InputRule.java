package se.uppfoljning.reporting.template;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.note.ActionStatus;

/** What may be written in a cell, and what the program says when it is not. */
enum InputRule {
  NUMBER(
      "Inte ett tal",
      "Skriv bara ett tal, till exempel -1234,5. Enheten står ovanför rubriken. Lämna cellen tom om"
          + " uppgiften saknas."),
  DAY("Inte ett datum", "Skriv en dag som ÅÅÅÅ-MM-DD, till exempel 2026-03-31."),
  STATUS("Inte en status", "Välj i listan: Ej påbörjad, Pågår, Klar eller Avbruten."),
  TEXT("För lång text", "Skriv högst 2 000 tecken.");

  private static final String MOST = "1000000000000";
  private static final String FIRST_DAY = "36526"; // 2000-01-01
  private static final String LAST_DAY = "73050"; // 2099-12-31
  private static final String LONGEST = "2000";

  private final String title;
  private final String text;

  InputRule(String title, String text) {
    this.title = title;
    this.text = text;
  }

  static InputRule of(ColumnRole role) {
    if (role instanceof ColumnRole.Notes notes) {
      return notes.note() == NoteField.EFFECT
          ? NUMBER
          : notes.note() == NoteField.DUE ? DAY : notes.note() == NoteField.STATUS ? STATUS : TEXT;
    }
    return role instanceof ColumnRole.Numbers ? NUMBER : TEXT;
  }

  void apply(XSSFSheet sheet, CellRangeAddress cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation = helper.createValidation(
        constraint(helper),
        new CellRangeAddressList(
            cells.getFirstRow(),
            cells.getLastRow(),
            cells.getFirstColumn(),
            cells.getLastColumn()));
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.createErrorBox(title, text);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  private DataValidationConstraint constraint(DataValidationHelper helper) {
    return switch (this) {
      case NUMBER -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-" + MOST, MOST);
      case DAY -> helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null);
      case STATUS ->
        helper.createExplicitListConstraint(
            Arrays.stream(ActionStatus.values()).map(ActionStatus::word).toArray(String[]::new));
      case TEXT -> helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, LONGEST, null);
    };
  }
}
