package se.uppfoljning.facts.delivery;

/** How an arrival ended, for lists. */
public enum VerdictKind {
  ACCEPTED,
  REJECTED,
  DUPLICATE;

  /** The kind of a verdict. */
  public static VerdictKind of(Verdict verdict) {
    if (verdict instanceof Verdict.Accepted) {
      return ACCEPTED;
    }
    return verdict instanceof Verdict.Rejected ? REJECTED : DUPLICATE;
  }
}
