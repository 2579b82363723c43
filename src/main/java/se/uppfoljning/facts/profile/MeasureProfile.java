package se.uppfoljning.facts.profile;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.AmountUnit;

/**
 * How one measure is printed, where it differs from the others. Values keep our sign whatever is
 * printed.
 *
 * @param measure its code
 * @param unit the unit its amounts are printed in; null for that of the others
 * @param decimals decimals of its printed amounts; null for as many as the others
 * @param costPositive whether its amounts are printed with plus for cost; its
 *     variances are printed by the rule of the table
 * @param givenVariance whether its variances are printed as the sender told them, since nobody tells
 *     what they are made of
 */
public record MeasureProfile(
    String measure,
    @Nullable AmountUnit unit,
    @Nullable Integer decimals,
    boolean costPositive,
    boolean givenVariance) {}
