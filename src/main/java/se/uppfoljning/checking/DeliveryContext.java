package se.uppfoljning.checking;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.privacy.IdentityNumber;

/**
 * What a delivery is checked against.
 *
 * @param municipality the configuration
 * @param sender in whose folder the file lay
 * @param fileName its name, for findings and sources; without personal identity numbers
 * @param wantedPeriod the month the run is for; null takes every month
 * @param before what was known before it came
 * @param fixedCells the cells our template filled in for good, such as {@code Ekonomi!A5}; none in
 *     other workbooks
 */
public record DeliveryContext(
    Municipality municipality,
    Org sender,
    String fileName,
    @Nullable YearMonth wantedPeriod,
    Before before,
    Set<String> fixedCells) {
  public DeliveryContext {
    fileName = IdentityNumber.hidingIn(fileName);
  }

  /** Of a delivery before which nothing was known. */
  public DeliveryContext(
      Municipality municipality, Org sender, String fileName, @Nullable YearMonth wantedPeriod) {
    this(municipality, sender, fileName, wantedPeriod, Before.NOTHING, Set.of());
  }

  /** The same with what was known before, the budgets that were delivered as decided too. */
  public DeliveryContext knowing(Before known) {
    Municipality deciding = municipality.withBudget(municipality.budget().and(known.decided()));
    return new DeliveryContext(deciding, sender, fileName, wantedPeriod, known, fixedCells);
  }

  /** The same of a workbook made of our template. */
  DeliveryContext fixing(Set<String> cells) {
    return new DeliveryContext(municipality, sender, fileName, wantedPeriod, before, cells);
  }
}
