package se.uppfoljning.facts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.AmountUnit;

/**
 * One cell that is not empty. Two cells are equal when they hold the same at the same address.
 *
 * @param address as Excel shows it, such as {@code F17}
 * @param value what it holds
 * @param appearance how it shows numbers and days
 */
public record Cell(String address, CellValue value, Appearance appearance) {

  /** How the number format of a cell makes text of what it holds, as Excel in Swedish does. */
  public interface Appearance {
    /** Without a number format: all digits, with a decimal comma; the day in figures. */
    Appearance PLAIN = new Appearance() {
      @Override
      public String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
      }

      @Override
      public String moment(LocalDateTime moment) {
        return moment.toLocalDate().toString();
      }
    };

    /** The day from which the workbook counts its days; the day that 1900 lacked is left out. */
    default LocalDate dayZero() {
      return LocalDate.of(1899, 12, 30);
    }

    /** A number. */
    String number(BigDecimal number);

    /** A day and the time of it. */
    String moment(LocalDateTime moment);

    /** How a number is shown otherwise than it is stored. */
    default Disguise disguise(BigDecimal number) {
      return Disguise.NONE;
    }
  }

  /**
   * How a number format shows a number otherwise than it is stored; the stored one counts.
   *
   * @param isSeen whether any digit of it is shown
   * @param powerOfTen the number shown is the stored one times ten to this power: −3 where thousands
   *     are left out, 2 for percent
   * @param isUnsigned whether it is negative and nothing says so: no minus, parentheses or colour
   * @param unit the unit written with it; null when there is none
   */
  public record Disguise(
      boolean isSeen,
      int powerOfTen,
      boolean isUnsigned,
      @Nullable AmountUnit unit) {
    /** As it is stored. */
    public static final Disguise NONE = new Disguise(true, 0, false, null);
  }

  /** A cell without a number format. */
  public Cell(String address, CellValue value) {
    this(address, value, Appearance.PLAIN);
  }

  /** What a person sees in it; for findings. */
  public String shown() {
    if (value instanceof CellValue.Numeric number) {
      return appearance.number(number.number());
    }
    return value instanceof CellValue.Day day ? appearance.moment(day.moment()) : stored();
  }

  /** How its number is shown otherwise than it is stored; a cell without a number shows what it is. */
  public Disguise disguise() {
    return value instanceof CellValue.Numeric number
        ? appearance.disguise(number.number())
        : Disguise.NONE;
  }

  /** Whether what is stored in it is damaged: nobody knows what it held. */
  public boolean isDamaged() {
    return value instanceof CellValue.Fault fault && fault.cause() == CellValue.Fault.Cause.DAMAGED;
  }

  /** What it holds as text, whatever its number format; for comparing. */
  public String stored() {
    if (value instanceof CellValue.Text text) {
      return text.text();
    }
    if (value instanceof CellValue.Numeric number) {
      return number.number().toPlainString();
    }
    if (value instanceof CellValue.Truth truth) {
      return truth.value() ? "SANT" : "FALSKT";
    }
    if (value instanceof CellValue.Day day) {
      return day.moment().toLocalDate().toString();
    }
    return value instanceof CellValue.Fault fault ? fault.shown() : "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell && address.equals(cell.address) && value.equals(cell.value);
  }

  @Override
  public int hashCode() {
    return 31 * address.hashCode() + value.hashCode();
  }
}
