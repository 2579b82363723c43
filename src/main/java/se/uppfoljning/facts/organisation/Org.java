package se.uppfoljning.facts.organisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation: a line of organisation.csv.
 *
 * @param code {@code [A-Z0-9-]{1,16}}, unique in the municipality
 * @param parent code of the organisation above, null for the committee alone
 * @param level its level
 * @param name as printed, in Swedish
 * @param synonyms other spellings accepted as row label
 * @param validFrom first day it exists, null for always
 * @param validTo last day it exists, null for still
 * @param predecessors codes of those that ended and whose whole activity it took over, alone or, where
 *     several name the same one, together with others
 */
public record Org(
    String code,
    @Nullable String parent,
    Level level,
    String name,
    List<String> synonyms,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> predecessors) {
  public Org {
    synonyms = List.copyOf(synonyms);
    predecessors = List.copyOf(predecessors);
  }

  /** One that took over from nobody. */
  public Org(
      String code,
      @Nullable String parent,
      Level level,
      String name,
      List<String> synonyms,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    this(code, parent, level, name, synonyms, validFrom, validTo, List.of());
  }

  /** Whether it exists on some day of a month. */
  public boolean existsIn(YearMonth month) {
    return (validFrom == null || !validFrom.isAfter(month.atEndOfMonth()))
        && (validTo == null || !validTo.isBefore(month.atDay(1)));
  }
}
