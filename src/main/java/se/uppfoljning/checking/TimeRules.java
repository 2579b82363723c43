package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.P05;
import static se.uppfoljning.facts.delivery.FindingCode.P06;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/** Whether a month takes deliveries, and whether those it is delivered of exist in it. */
record TimeRules(DeliveryContext context, YearMonth period) {

  /** The verdict with what is wrong with its time; a closed month or a sender of another time rejects. */
  static Verdict on(Verdict verdict, DeliveryContext context) {
    YearMonth period = verdict instanceof Verdict.Accepted accepted
        ? accepted.period()
        : ((Verdict.Rejected) verdict).period();
    return period == null ? verdict : new TimeRules(context, period).on(verdict);
  }

  private Verdict on(Verdict verdict) {
    List<Finding> rejecting = Stream.concat(closed(), sender()).toList();
    List<Finding> findings = new ArrayList<>(verdict.findings());
    findings.addAll(rejecting);
    if (rejecting.isEmpty() && verdict instanceof Verdict.Accepted accepted) {
      findings.addAll(rows(accepted.facts()));
      return new Verdict.Accepted(period, accepted.contents(), findings);
    }
    return new Verdict.Rejected(period, findings);
  }

  private Stream<Finding> closed() {
    return Stream.ofNullable(context.before().closed())
        .filter(closing -> closing.period().equals(period))
        .map(this::closed);
  }

  private Finding closed(Closing closing) {
    LocalDate day = closing.recordedAt().atZone(ZoneId.of("Europe/Stockholm")).toLocalDate();
    Words words = new Words(
        period.toString(),
        "en månad som är öppen",
        HeaderText.words(period) + " stängdes för leveranser " + day + ".",
        "Hör av dig till controllern, som kan öppna månaden igen.");
    return new TablePlace(context.fileName(), "").fel(P05, "", words);
  }

  private Stream<Finding> sender() {
    Org sender = context.sender();
    return sender.level() == Level.COMMITTEE || sender.existsIn(period)
        ? Stream.empty()
        : Stream.of(new TablePlace(context.fileName(), "").fel(P06, "", absent(sender)));
  }

  /** Each organisation once, at the first of its numbers. */
  private List<Finding> rows(List<Fact> facts) {
    Map<String, Fact> firsts = new LinkedHashMap<>();
    facts.forEach(fact -> firsts.putIfAbsent(fact.key().org(), fact));
    return firsts.values().stream()
        .flatMap(fact -> organisation().byCode(fact.key().org()).stream()
            .filter(org -> !org.existsIn(period))
            .map(org -> new TablePlace(context.fileName(), fact.source().sheet())
                .fraga(P06, fact.source().cell(), absent(org))))
        .toList();
  }

  private Words absent(Org org) {
    LocalDate from = org.validFrom();
    boolean early = from != null && from.isAfter(period.atEndOfMonth());
    String when =
        early ? " finns först från " + from : " upphörde " + Objects.toString(org.validTo());
    return new Words(
        org.name(),
        "en organisation som finns i " + HeaderText.words(period),
        org.name() + when + ". Talen står inte i tabellerna för " + HeaderText.words(period) + ".",
        remedy(org));
  }

  private String remedy(Org org) {
    String successors = organisation().successors(org.code()).stream()
        .filter(successor -> successor.existsIn(period))
        .map(successor -> successor.name() + " (" + successor.code() + ")")
        .collect(Collectors.joining(", "));
    return successors.isEmpty()
        ? "Kontrollera perioden, eller hör av dig till controllern."
        : "Lämna talen för den som har tagit över: " + successors + ".";
  }

  private Organisation organisation() {
    return context.municipality().organisation();
  }
}
