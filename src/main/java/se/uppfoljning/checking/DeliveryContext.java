package se.uppfoljning.checking;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.organisation.Org;

/**
 * What a delivery is checked against.
 *
 * @param municipality the configuration
 * @param sender in whose folder the file lay
 * @param fileName its name, for findings and sources
 * @param wantedPeriod the month the run is for; null takes every month
 */
public record DeliveryContext(
    Municipality municipality,
    Org sender,
    String fileName,
    @Nullable YearMonth wantedPeriod) {}
