package se.uppfoljning.facts;

import static se.uppfoljning.facts.delivery.Severity.FEL;
import static se.uppfoljning.facts.delivery.Severity.FRAGA;
import static se.uppfoljning.facts.delivery.Severity.UPPLYSNING;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;

/**
 * What a municipality says of its checks.
 *
 * @param severities how serious those findings are that it takes otherwise than we do; only what
 *     {@link #changeable} has
 * @param deficitLimit the forecast deficit that has to be explained (V09); null when none has to
 */
public record CheckRules(
    Map<FindingCode, Severity> severities, @Nullable DeficitLimit deficitLimit) {
  /** Nothing is otherwise. */
  public static final CheckRules USUAL = new CheckRules(Map.of(), null);

  public CheckRules {
    Map<FindingCode, Severity> sorted = new EnumMap<>(FindingCode.class);
    sorted.putAll(severities);
    severities = Collections.unmodifiableMap(sorted);
  }

  /**
   * The severities a code can be given; none for a code that can be given no other: what cannot be
   * read or belongs to nobody has no meaning to accept, what is about a person (V21) may not be kept,
   * and who has not delivered (D) is always said. What may be right never rejects, since what is
   * right can always be delivered.
   */
  public static List<Severity> changeable(FindingCode code) {
    return switch (code) {
      case T01, V01, V02, V04, V05, V22 -> List.of(FEL, FRAGA);
      case M01, R01, R02, V06, V07, V08, V09, V10, V18, H06, H10 -> List.of(FRAGA, UPPLYSNING);
      case V23, V24, H07 -> List.of(UPPLYSNING, FRAGA);
      default -> List.of();
    };
  }

  /**
   * A finding as serious as this municipality takes it. A {@code fel} may become a question where
   * its code allows it; a question that a check asks where it is not sure never becomes a {@code
   * fel}; merged amounts (V24) stay one.
   */
  public Finding judged(Finding finding) {
    Severity own = severities.get(finding.code());
    if (own == null || own == FEL) {
      return finding;
    }
    boolean rejects = finding.severity() == FEL;
    return rejects && !changeable(finding.code()).contains(FEL) ? finding : finding.as(own);
  }
}
