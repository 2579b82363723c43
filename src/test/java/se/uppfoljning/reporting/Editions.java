package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.published.Hudiksvall2023;
import se.uppfoljning.published.MeasureTables2023;

/** Editions of the published month. */
final class Editions {
  private Editions() {}

  /** All have delivered, also projects and volumes; one question. */
  static Edition complete() {
    return of(allFacts(), List.of(totalQuestion()), Hudiksvall2023.deliveries());
  }

  /** All but the facts that are not wanted. */
  static Edition completeBut(Predicate<Fact> unwanted) {
    return of(
        allFacts().stream().filter(unwanted.negate()).toList(),
        List.of(),
        Hudiksvall2023.deliveries());
  }

  private static List<Fact> allFacts() {
    List<Fact> facts = new ArrayList<>(Hudiksvall2023.facts());
    facts.addAll(MeasureTables2023.investments());
    facts.addAll(MeasureTables2023.volumes());
    return facts;
  }

  /** AO has delivered nothing, the file of FN was rejected; a control stands in for both. */
  static Edition withControlsFor2() {
    return of(
        without(Hudiksvall2023.facts(), "AO", "FN"),
        List.of(totalQuestion(), standIn("Äldreomsorg"), standIn("Funktionsnedsättning")),
        deliveriesWithoutAoAndWithFnRejected());
  }

  /** The same two, and no control. */
  static Edition with2Unknown() {
    return of(
        without(Hudiksvall2023.reports(), "AO", "FN"),
        List.of(),
        deliveriesWithoutAoAndWithFnRejected());
  }

  /** Nobody has delivered the committee. */
  static Edition withoutTotal() {
    return of(without(Hudiksvall2023.reports(), "SON"), List.of(), Hudiksvall2023.deliveries());
  }

  /** The delivered total is another; its parts and the control are not. */
  static Edition withCommitteeActual(long tkr) {
    List<Fact> facts = new ArrayList<>(Hudiksvall2023.facts());
    facts.add(new Fact(
        FactKey.of("SON", "net", Hudiksvall2023.AUGUST, Kind.ACTUAL_YTD),
        BigDecimal.valueOf(tkr * 1000),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource("tabeller-augusti.xlsx", "Resultaträkning", "B10")));
    Place place = new Place("tabeller-augusti.xlsx", "Resultaträkning", "B10");
    Finding asked = new Finding(FindingCode.V01, Severity.FRAGA, place, "", "", "Olika.", "Rätta.");
    return of(facts, List.of(asked), Hudiksvall2023.deliveries());
  }

  /** Of each kind one. */
  static List<Edition> all() {
    return List.of(
        complete(),
        withControlsFor2(),
        with2Unknown(),
        withoutTotal(),
        withCommitteeActual(-780_506));
  }

  /** The file of AO has that name. */
  static Edition withFileName(String name) {
    List<Fact> facts = Hudiksvall2023.facts().stream()
        .map(fact -> fact.source().file().equals("AO-augusti.xlsx") ? from(name, fact) : fact)
        .toList();
    List<Delivery> deliveries = Hudiksvall2023.deliveries().stream()
        .map(delivery -> delivery.sender().equals("AO")
            ? Hudiksvall2023.delivery(delivery.arrival().id(), "AO", name, true)
            : delivery)
        .toList();
    Finding finding = new Finding(
        FindingCode.V02, Severity.FRAGA, new Place(name, name, name), name, name, name, name);
    return of(facts, List.of(finding), deliveries);
  }

  /** In mkr with one decimal. */
  static Edition inMkr() {
    PrintProfile tkr = Hudiksvall2023.profile();
    PrintProfile mkr = new PrintProfile(
        AmountUnit.MKR,
        1,
        tkr.lines(),
        tkr.total(),
        tkr.internal(),
        tkr.columns(),
        tkr.tables(),
        null,
        List.of(),
        Map.of(),
        List.of(),
        null);
    return of(Hudiksvall2023.municipality(mkr), allFacts(), List.of(), Hudiksvall2023.deliveries());
  }

  static Edition of(List<Fact> facts, List<Finding> findings, List<Delivery> deliveries) {
    return of(Hudiksvall2023.municipality(), facts, findings, deliveries);
  }

  /** All have delivered, and wrote that. */
  static Edition withNotes(List<? extends Note> notes) {
    return withNotes(
        notes,
        notes.stream()
            .filter(Action.class::isInstance)
            .map(action -> FollowedAction.told((Action) action, Hudiksvall2023.AUGUST))
            .toList());
  }

  /** All have delivered, those comments were written, and the actions stand so. */
  static Edition withNotes(List<? extends Note> notes, List<FollowedAction> actions) {
    Edition bare = complete();
    return new Edition(
        bare.municipality(),
        bare.report(),
        bare.period(),
        bare.number(),
        bare.createdAt(),
        bare.facts(),
        notes.stream()
            .filter(Comment.class::isInstance)
            .map(Comment.class::cast)
            .toList(),
        actions,
        bare.figures(),
        bare.findings(),
        bare.deliveries());
  }

  private static Edition of(
      Municipality municipality,
      List<Fact> facts,
      List<Finding> findings,
      List<Delivery> deliveries) {
    FactBook book = new FactBook(facts);
    return new Edition(
        municipality,
        "manadsrapport",
        Hudiksvall2023.AUGUST,
        1,
        Instant.parse("2023-09-12T09:00:00Z"),
        book,
        List.of(),
        List.of(),
        new Figures(EconomyFigures.compute(municipality, Hudiksvall2023.AUGUST, book)),
        findings,
        deliveries);
  }

  private static List<Fact> without(List<Fact> facts, String... orgs) {
    Predicate<Fact> unwanted =
        fact -> fact.role() == Role.REPORT && List.of(orgs).contains(fact.key().org());
    return facts.stream().filter(unwanted.negate()).toList();
  }

  private static List<Delivery> deliveriesWithoutAoAndWithFnRejected() {
    return Hudiksvall2023.deliveries().stream()
        .filter(delivery -> !delivery.sender().equals("AO"))
        .map(delivery -> new Delivery(
            delivery.sender(), delivery.arrival(), !delivery.sender().equals("FN")))
        .toList();
  }

  private static Fact from(String file, Fact fact) {
    CellSource source =
        new CellSource(file, fact.source().sheet(), fact.source().cell());
    return new Fact(fact.key(), fact.value(), fact.unit(), fact.role(), source);
  }

  private static Finding totalQuestion() {
    return new Finding(
        FindingCode.R01,
        Severity.FRAGA,
        new Place("tabeller-augusti.xlsx", "Kostnadsställe", "E12"),
        "-1 178 265",
        "-1 178 264",
        "Summan i tabellen per kostnadsställe är inte den lämnade totalen.",
        "Kontrollera vilken av dem som gäller.");
  }

  private static Finding standIn(String area) {
    return new Finding(
        FindingCode.D01,
        Severity.UPPLYSNING,
        Place.file("tabeller-augusti.xlsx"),
        "",
        "",
        area + " saknas: kontrolluppgiften används.",
        "Lämna områdets egen fil.");
  }
}
