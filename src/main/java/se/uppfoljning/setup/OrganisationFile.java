package se.uppfoljning.setup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.uppfoljning.facts.organisation.Org;

/** Reads organisation.csv: one committee, and everything leads up to it. */
final class OrganisationFile {
  /** Committee, area and four levels of units. */
  private static final int DEEPEST = 6;

  /** After every day, as text. */
  private static final String FOR_EVER = "9999-12-31";

  private OrganisationFile() {}

  static List<Org> read(CsvText.Lines lines, Names orgs, Faults faults) {
    List<Tree.Entries> rows = lines.rows();
    rows.forEach(row -> Form.ORG.check(row, "code", faults));
    faults.doubled("Koden", lines.column("code"));
    // Every area may have a unit "Administration".
    Stream<Tree.Entries> named = rows.stream().filter(row -> !row.says("level", "unit"));
    Labels.check(named, List.of("code", "name"), faults);
    orgs.check(lines.column("parent"), faults);
    checkCommittee(lines, faults);
    checkParents(rows, faults);
    checkRings(rows, faults);
    checkDepth(rows, faults);
    rows.forEach(row -> checkDates(row, faults));
    checkPredecessors(rows, orgs, faults);
    return Source.ORGANISATION.binder(faults).bindAll(rows);
  }

  private static void checkCommittee(CsvText.Lines lines, Faults faults) {
    List<Tree.Text> committees = lines.column("level").stream()
        .filter(level -> level.text().equals("committee"))
        .toList();
    faults.doubled("Nivån", committees);
    if (committees.isEmpty() && lines.knows("level")) {
      String reason = ": precis en rad ska ha nivån committee";
      faults.missing(Spot.wholeFile(Source.ORGANISATION.name()), "committee", reason);
    }
  }

  private static void checkParents(List<Tree.Entries> rows, Faults faults) {
    Set<String> inner = new HashSet<>();
    rows.stream()
        .filter(row -> !isCommittee(row))
        .forEach(row -> row.text("code").ifPresent(code -> inner.add(code.text())));
    for (Tree.Entries row : rows) {
      Optional<Tree.Text> parent = row.text("parent");
      boolean mustBeCommittee = row.says("level", "area") || row.says("level", "central");
      if (isCommittee(row)) {
        parent.ifPresent(
            text -> faults.superfluous("parent", text, "Nämnden har ingen överordnad."));
      } else if (row.value("parent") == null) {
        faults.missing(row.spot(), "parent", ": bara nämnden har ingen överordnad");
      } else if (mustBeCommittee) {
        parent
            .filter(text -> inner.contains(text.text()))
            .ifPresent(text -> faults.invalid("parent", text, "nämndens kod"));
      }
    }
  }

  /** Tells each ring of units once; one with another level in it has been told as that. */
  private static void checkRings(List<Tree.Entries> rows, Faults faults) {
    Map<String, Tree.Text> parents = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.says("level", "unit"))
        .forEach(row -> row.text("code")
            .ifPresent(code ->
                row.text("parent").ifPresent(parent -> parents.putIfAbsent(code.text(), parent))));
    Map<String, String> walkedFrom = new HashMap<>();
    for (String start : parents.keySet()) {
      String at = start;
      Tree.Text parent = parents.get(at);
      while (parent != null && walkedFrom.putIfAbsent(at, start) == null) {
        at = parent.text();
        parent = parents.get(at);
      }
      if (parent != null && start.equals(walkedFrom.get(at))) {
        String message = "\"" + at + "\" är överordnad sig själv, direkt eller genom andra.";
        faults.invalid(parent, "en överordnad som leder till nämnden", message);
      }
    }
  }

  private static void checkDates(Tree.Entries row, Faults faults) {
    Optional<Tree.Text> from = row.text("valid_from");
    row.text("valid_to")
        .filter(to -> from.filter(day -> day.text().compareTo(to.text()) > 0).isPresent())
        .ifPresent(to -> faults.invalid("valid_to", to, "en dag, tidigast valid_from"));
  }

  /** Tells the first unit of a branch that is too deep; those below it are so because of it. */
  private static void checkDepth(List<Tree.Entries> rows, Faults faults) {
    Map<String, String> parents = new HashMap<>();
    rows.forEach(row -> row.text("code")
        .ifPresent(code ->
            row.text("parent").ifPresent(parent -> parents.put(code.text(), parent.text()))));
    for (Tree.Entries row : rows) {
      Optional<Tree.Text> parent = row.text("parent");
      int level = 1;
      for (String at = parent.map(Tree.Text::text).orElse(null);
          at != null && level <= DEEPEST + 1;
          at = parents.get(at)) {
        level++;
      }
      if (level == DEEPEST + 1) {
        parent.ifPresent(text ->
            faults.invalid("parent", text, "högst " + DEEPEST + " nivåer, nämnden inräknad"));
      }
    }
  }

  /**
   * Who took over must go on after the one who ended: so there are no rings, and every step leads
   * back in time.
   */
  private static void checkPredecessors(List<Tree.Entries> rows, Names orgs, Faults faults) {
    Map<String, Tree.Entries> byCode = new HashMap<>();
    rows.forEach(row -> row.text("code").ifPresent(code -> byCode.putIfAbsent(code.text(), row)));
    for (Tree.Entries row : rows) {
      List<Tree.Text> named = row.texts("predecessors");
      orgs.check(named, faults);
      String end = row.text("valid_to").map(Tree.Text::text).orElse(FOR_EVER);
      named.stream()
          .filter(code -> Optional.ofNullable(byCode.get(code.text()))
              .filter(before ->
                  before.text("valid_to").map(Tree.Text::text).orElse(FOR_EVER).compareTo(end) >= 0)
              .isPresent())
          .forEach(code -> faults.invalid(
              "predecessors", code, "en som har upphört: dess valid_to är före den här radens"));
    }
  }

  private static boolean isCommittee(Tree.Entries row) {
    return row.says("level", "committee");
  }
}
