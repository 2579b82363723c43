package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V05;
import static se.uppfoljning.facts.delivery.FindingCode.V24;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.table.Cell.Disguise;

/**
 * V05, V24: a number format that hides a number, or shows another than the one that is stored and
 * counts. Told at the first cell of a table that is shown so.
 */
final class ShownRules {
  private ShownRules() {}

  /**
   * The first cell of those that are shown alike.
   *
   * @param unit of the table; null of what is no amount
   */
  private record Shown(
      Row row,
      Kind kind,
      Amount amount,
      Disguise disguise,
      @Nullable AmountUnit unit) {
    boolean isOther() {
      if (unit == null || disguise.unit() == null) {
        return disguise.powerOfTen() != 0;
      }
      BigDecimal seen = BigDecimal.ONE.scaleByPowerOfTen(disguise.powerOfTen());
      return disguise.unit().toKr(seen).compareTo(unit.toKr(BigDecimal.ONE)) != 0;
    }

    /**
     * Whether it is mostly meant: the button for currency writes kr, and a workbook in kronor may
     * show thousands.
     */
    boolean isUsual() {
      return disguise.powerOfTen() == 0
          ? disguise.unit() == AmountUnit.KR
          : disguise.powerOfTen() < 0 && disguise.unit() == null && unit == AmountUnit.KR;
    }
  }

  /**
   * Tells of them. A slip that is told by what the amount is held against, is not told again; 0 is 0,
   * whether it is shown as a dash or not at all.
   */
  static List<Finding> otherThanStored(TableSubject subject) {
    Map<Disguise, Shown> first = new LinkedHashMap<>();
    Map<Disguise, Integer> counts = new LinkedHashMap<>();
    for (Row row : subject.table().rows()) {
      row.amounts().forEach((kind, amount) -> {
        Shown shown = new Shown(row, kind, amount, amount.cell().disguise(), unit(subject, row));
        boolean isTold = amount.value().signum() == 0 || subject.isTold(amount);
        if (!isTold
            && (!shown.disguise().isSeen() || shown.isOther() || isUnsigned(subject, shown))) {
          first.putIfAbsent(shown.disguise(), shown);
          counts.merge(shown.disguise(), 1, Integer::sum);
        }
      });
    }
    return first.entrySet().stream()
        .map(each -> told(subject, each.getValue(), counts.getOrDefault(each.getKey(), 1)))
        .toList();
  }

  /** Where costs are written without a sign, none is missed. */
  private static boolean isUnsigned(TableSubject subject, Shown shown) {
    return shown.disguise().isUnsigned()
        && subject.layout().turn(shown.row().measure(), BigDecimal.ONE).signum() > 0;
  }

  private static @Nullable AmountUnit unit(TableSubject subject, Row row) {
    AmountUnit unit = subject.layout().unit();
    return row.unit() != FigureUnit.KR ? null : unit == null ? AmountUnit.KR : unit;
  }

  private static Finding told(TableSubject subject, Shown shown, int count) {
    String cell = shown.amount().cell().address();
    String others = count == 1 ? "" : " Så visas " + count + " celler i tabellen.";
    if (!shown.disguise().isSeen()) {
      return subject
          .place()
          .upplysning(
              V24,
              cell,
              new Words(
                  "",
                  "",
                  "Talformatet döljer talet; det räknas: " + counted(subject, shown) + "." + others,
                  "Inget behöver göras om talet ska räknas med; ta annars bort det."));
    }
    if (!shown.isOther()) {
      return subject
          .place()
          .upplysning(
              V24,
              cell,
              new Words(
                  shown.amount().cell().shown(),
                  "",
                  "Talformatet döljer minustecknet; talet räknas som det är: "
                      + counted(subject, shown) + "." + others,
                  "Inget behöver göras om talet ska vara negativt; ta annars bort minustecknet."));
    }
    Words words = new Words(
        shown.amount().cell().shown(),
        "",
        message(shown) + ": " + counted(subject, shown) + "." + others,
        shown.isUsual()
            ? "Inget behöver göras om det är rätt; ändra annars talet."
            : "Ändra talformatet så att cellen visar det som räknas, eller rätta talet.");
    return shown.isUsual()
        ? subject.place().upplysning(V05, cell, words)
        : subject.place().fraga(V05, cell, words);
  }

  private static String message(Shown shown) {
    AmountUnit seen = shown.disguise().unit();
    return seen == null || shown.unit() == null || shown.disguise().powerOfTen() != 0
        ? "Talformatet visar ett annat tal än cellen innehåller. Det som cellen innehåller räknas"
        : "Talformatet visar " + seen.word() + " men tabellen är i "
            + shown.unit().word() + ". Beloppet räknas";
  }

  private static String counted(TableSubject subject, Shown shown) {
    BigDecimal value = shown.amount().value();
    String display = shown.kind().isVariance()
        ? subject.displayVariance(shown.row(), value)
        : subject.display(shown.row(), value);
    return shown.unit() == null
        ? display
        : display + " " + subject.profile().unit().word();
  }
}
