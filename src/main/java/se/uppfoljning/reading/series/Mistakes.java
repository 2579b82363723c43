package se.uppfoljning.reading.series;

import static se.uppfoljning.facts.delivery.FindingCode.S01;
import static se.uppfoljning.facts.delivery.FindingCode.S02;
import static se.uppfoljning.facts.delivery.FindingCode.S03;
import static se.uppfoljning.facts.delivery.FindingCode.S04;
import static se.uppfoljning.facts.delivery.FindingCode.S05;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

/** What is wrong with a file of series, in Swedish, each with line and column. */
final class Mistakes {
  /** A file with decimal commas has one mistake a line; nobody reads them all. */
  private static final int MOST = 50;

  private static final int SHOWN_LENGTH = 60;

  private record Mistake(int line, Finding finding) {}

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();
  private int count;

  Mistakes(String file) {
    this.file = file;
  }

  /** By line; where there were too many, the last says so. */
  List<Finding> inOrder() {
    if (count > MOST) {
      String message = "Det finns fler fel än de " + MOST + " som visas.";
      mistakes.add(new Mistake(
          Integer.MAX_VALUE,
          finding(S01, Place.file(file), "", "", message, "Rätta dem och kör igen.")));
      count = MOST;
    }
    return mistakes.stream()
        .sorted(Comparator.comparingInt(Mistake::line))
        .map(Mistake::finding)
        .toList();
  }

  /** S01: a file, or from a line on, that cannot be read; line 0 for the file. */
  void unreadable(int line, String expected, String message, String remedy) {
    add(S01, line, "", expected, message, remedy);
  }

  /** S02: a column that is not known. */
  void unknownColumn(int line, String column, List<String> known) {
    String message = "Okänd kolumn \"" + shown(column) + "\".";
    add(S02, line, column, String.join(", ", known), message, "Rätta namnet eller ta bort den.");
  }

  /** S03: a column or value that must be there. */
  void missing(int line, String column, String remedy) {
    add(S03, line, "", column, "\"" + column + "\" saknas eller är tom.", remedy);
  }

  /** S03: a budget of some months only. */
  void partOfBudget(int line, int year, int months) {
    String message = "\"budget\" finns bara för " + months + " av 12 månader " + year + ".";
    String remedy = "Fyll i budget för alla tolv månader eller för ingen."
        + " En månad som inte är bokförd har en rad med tomt \"value\".";
    add(S03, line, "", "12 månader", message, remedy);
  }

  /** S04: a value that cannot be the value of that column. */
  void invalid(int line, String column, String seen, String expected) {
    String message = "Ogiltigt värde för \"" + column + "\".";
    add(S04, line, seen, expected, message, "Skriv " + expected + ".");
  }

  /** S05: a month of a series that has stood before. */
  void doubled(int line, String series, int year, int month) {
    String seen = shown(series) + " " + year + " månad " + month;
    String message = "\"series_id\", \"year\" och \"month\" är desamma som på en tidigare rad.";
    add(S05, line, seen, "en rad för varje månad", message, "Ta bort en av raderna.");
  }

  private void add(
      FindingCode code, int line, String seen, String expected, String message, String remedy) {
    if (++count <= MOST) {
      Place place = line == 0 ? Place.file(file) : Place.line(file, line);
      mistakes.add(new Mistake(line, finding(code, place, shown(seen), expected, message, remedy)));
    }
  }

  private static Finding finding(
      FindingCode code, Place place, String seen, String expected, String message, String remedy) {
    return new Finding(code, Severity.FEL, place, seen, expected, message, remedy);
  }

  private static String shown(String text) {
    return text.length() > SHOWN_LENGTH ? text.substring(0, SHOWN_LENGTH) + "…" : text;
  }
}
