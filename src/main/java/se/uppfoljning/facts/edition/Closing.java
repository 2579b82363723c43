package se.uppfoljning.facts.edition;

import java.time.Instant;
import java.time.YearMonth;

/**
 * That somebody closed a month to deliveries, or opened it again for a late one.
 *
 * @param closed whether it was closed; else opened
 * @param recordedAt when
 * @param who on whose word, in their own words, such as "ekonomichefen"
 * @param why in a few words
 */
public record Closing(
    YearMonth period, boolean closed, Instant recordedAt, String who, String why) {}
