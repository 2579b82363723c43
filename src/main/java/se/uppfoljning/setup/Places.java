package se.uppfoljning.setup;

import java.util.List;

/** The places in headings that change from month to month, such as {@code {year}}. */
final class Places {
  private Places() {}

  /** Tells a heading with another place than these: it would be compared to the letter. */
  static void check(Tree.Text heading, List<String> places, Faults faults) {
    check("rubriken", heading, places, faults);
  }

  /** The same of another text; what it is in definite form. */
  static void check(String what, Tree.Text heading, List<String> places, Faults faults) {
    String rest = heading.text();
    for (String place : places) {
      rest = rest.replace(place, "");
    }
    if (rest.contains("{") || rest.contains("}")) {
      String expected = "inget annat inom klamrar än " + String.join(" ", places);
      faults.invalid(heading, expected, "Okänd plats i " + what + ".");
    }
  }
}
