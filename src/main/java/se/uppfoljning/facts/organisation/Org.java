package se.uppfoljning.facts.organisation;

import java.time.LocalDate;
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
 */
public record Org(
    String code,
    @Nullable String parent,
    Level level,
    String name,
    List<String> synonyms,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public Org {
    synonyms = List.copyOf(synonyms);
  }
}
