package se.uppfoljning.facts.delivery;

/**
 * Something to tell a person about a delivery or an edition, in Swedish.
 *
 * @param code which check found it
 * @param severity how serious it is
 * @param place where
 * @param seen what stands there; may be empty
 * @param expected what should; may be empty
 * @param message what is wrong, one sentence
 * @param remedy what to do, one sentence
 */
public record Finding(
    FindingCode code,
    Severity severity,
    Place place,
    String seen,
    String expected,
    String message,
    String remedy) {

  /** The same, as serious as that. */
  public Finding as(Severity other) {
    return new Finding(code, other, place, seen, expected, message, remedy);
  }
}
