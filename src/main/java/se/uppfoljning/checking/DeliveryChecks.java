package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.Workbook;

/** The delivery checks: one workbook -> its contents, or everything that is wrong with it at once. */
public final class DeliveryChecks {
  private DeliveryChecks() {}

  /** The layouts a sender may deliver; a table of another layout is no table of theirs. */
  public static List<Layout> layoutsOf(Org sender, List<Layout> layouts) {
    return layouts.stream()
        .filter(layout -> layout.roles(sender.level()).isPresent())
        .toList();
  }

  /** The report month a workbook is for; empty when it cannot be told. */
  public static Optional<YearMonth> period(Workbook workbook, DeliveryContext context) {
    if (workbook instanceof Workbook.Extracted extracted) {
      return Optional.ofNullable(
          ExtractPeriod.decide(context, extracted.table()).period());
    }
    if (workbook instanceof Workbook.Ledgered ledgered) {
      return Optional.ofNullable(LedgerPeriod.decide(context, ledgered.book()).period());
    }
    return workbook instanceof Workbook.Opened opened && !opened.tables().isEmpty()
        ? Optional.ofNullable(decide(context, opened, template(context, opened)).period())
        : Optional.empty();
  }

  /**
   * Judges a workbook read by the layouts of {@link #layoutsOf}.
   *
   * @return accepted with its facts and notes, or rejected when a finding is a {@code fel}; never a
   *     duplicate
   */
  public static Verdict check(Workbook workbook, DeliveryContext context) {
    return TimeRules.on(contents(workbook, context), context);
  }

  private static Verdict contents(Workbook workbook, DeliveryContext context) {
    if (workbook instanceof Workbook.Unreadable unreadable) {
      List<Finding> personal = PersonalRules.inText(context, unreadable.texts());
      if (!personal.isEmpty()) {
        return new Verdict.Rejected(context.wantedPeriod(), personal);
      }
      return new Verdict.Rejected(
          context.wantedPeriod(), List.of(UnreadableFile.told(unreadable.reason(), context)));
    }
    if (workbook instanceof Workbook.Extracted extracted) {
      List<Finding> personal = PersonalRules.inText(context, extracted.table().texts());
      return personal.isEmpty()
          ? new ExtractChecks(extracted.table(), context).check()
          : new Verdict.Rejected(context.wantedPeriod(), personal);
    }
    Ledger ledger = context.municipality().ledger();
    if (workbook instanceof Workbook.Ledgered ledgered && ledger != null) {
      List<Finding> personal = PersonalRules.inText(context, ledgered.texts());
      return personal.isEmpty()
          ? new LedgerChecks(ledgered.book(), ledger, context).check()
          : new Verdict.Rejected(context.wantedPeriod(), personal);
    }
    Workbook.Opened opened = (Workbook.Opened) workbook;
    List<Finding> personal = PersonalRules.inWorkbook(context, opened);
    if (!personal.isEmpty()) {
      return new Verdict.Rejected(context.wantedPeriod(), personal);
    }
    Optional<TemplateRules> template = template(context, opened);
    Optional<Finding> stranger = template.flatMap(TemplateRules::stranger);
    if (stranger.isPresent()) { // before its tables: another version may have other headings
      return new Verdict.Rejected(context.wantedPeriod(), List.of(stranger.get()));
    }
    if (opened.tables().isEmpty()) {
      List<Finding> findings = new ArrayList<>(List.of(FileFaults.noTable(context)));
      findings.addAll(FileFaults.reachingOutward(context, opened.outward()));
      return new Verdict.Rejected(context.wantedPeriod(), findings);
    }
    return check(opened, context, template);
  }

  private static Verdict check(
      Workbook.Opened opened, DeliveryContext context, Optional<TemplateRules> template) {
    List<Finding> findings = new ArrayList<>(FileFaults.reachingOutward(context, opened.outward()));
    opened.otherSheets().stream()
        .filter(
            sheet -> template.isEmpty() || !context.municipality().template().hasSheet(sheet))
        .forEach(sheet -> findings.add(FileFaults.otherSheet(context, sheet)));
    PeriodRules.Decided decided = decide(context, opened, template);
    findings.addAll(decided.findings());
    YearMonth period = decided.period();
    DeliveryContext fixed =
        template.map(rules -> context.fixing(rules.fixedCells())).orElse(context);
    List<TableChecks.Checked> tables = opened.tables().stream()
        .map(table -> TableChecks.check(fixed, table, period))
        .toList();
    SortedMap<String, Contents> contents = new TreeMap<>();
    for (TableChecks.Checked table : tables) {
      findings.addAll(table.findings());
      contents.merge(table.table().layout().name(), table.contents(), Contents::and);
    }
    template
        .filter(rules -> rules.period().equals(Optional.ofNullable(period)))
        .ifPresent(rules -> rules.tellHeadings(findings));
    if (period != null) {
      nothingFilledIn(context, template.isPresent(), tables).ifPresent(findings::add);
    }
    findings.addAll(doubled(context, contents));
    if (!isRejected(findings)) {
      template.map(TemplateRules::changedCells).ifPresent(findings::addAll);
    }
    if (period != null) {
      findings.addAll(actions(context, period, contents, findings));
    }
    boolean rejected = isRejected(findings);
    FileFaults.deliveredBefore(context, contents.keySet(), rejected)
        .forEach(each -> findings.add(context.municipality().checkRules().judged(each)));
    List<Finding> unanswered = AnsweredQuestions.dropped(
        findings,
        contents.values().stream().flatMap(each -> each.notes().stream()).toList(),
        context.before().asked());
    return period == null || rejected
        ? new Verdict.Rejected(period, unanswered)
        : new Verdict.Accepted(period, contents, unanswered);
  }

  /** V09, V18: by the file's own actions, else those told this month, and those from before. */
  private static List<Finding> actions(
      DeliveryContext context,
      YearMonth period,
      SortedMap<String, Contents> contents,
      List<Finding> told) {
    boolean listsActions = context.municipality().layouts().stream()
        .anyMatch(
            layout -> layout.rowKey() == RowKey.ACTION && contents.containsKey(layout.name()));
    List<Fact> facts = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    List<Action> actions =
        new ArrayList<>(listsActions ? List.of() : context.before().toldActions());
    for (Contents read : contents.values()) {
      facts.addAll(read.facts());
      for (Note note : read.notes()) {
        if (note instanceof Action action) {
          actions.add(action);
        } else {
          comments.add((Comment) note);
        }
      }
    }
    List<FollowedAction> standing = Stream.concat(
            actions.stream().map(action -> FollowedAction.told(action, period)),
            context.before().openActions().stream()
                .filter(open -> actions.stream().noneMatch(open.action()::isSame)))
        .toList();
    return new ActionRules(context.municipality(), period, comments, standing)
        .ofDelivery(context.fileName(), listsActions, facts, told);
  }

  private static Optional<TemplateRules> template(DeliveryContext context, Workbook.Opened opened) {
    return Optional.ofNullable(opened.stamp()).map(stamp -> new TemplateRules(context, stamp));
  }

  private static PeriodRules.Decided decide(
      DeliveryContext context, Workbook.Opened opened, Optional<TemplateRules> template) {
    return PeriodRules.decide(context, opened.tables(), template);
  }

  private static boolean isRejected(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.FEL);
  }

  /**
   * L12: there is no number but what our template was handed out with. A table with a {@code fel}
   * tells of that; what it lacks may be just what is wrong.
   */
  private static Optional<Finding> nothingFilledIn(
      DeliveryContext context, boolean isTemplate, List<TableChecks.Checked> tables) {
    List<TableChecks.Checked> numbers =
        tables.stream().filter(each -> !each.table().layout().rowKey().isNote()).toList();
    boolean filled = numbers.isEmpty()
        || numbers.stream()
            .anyMatch(each -> each.isRejected()
                || each.contents().facts().stream()
                    .anyMatch(fact -> !isTemplate || !isHandedOut(context, fact)));
    return filled
        ? Optional.empty()
        : Optional.of(
            FileFaults.nothingFilledIn(numbers.get(0).place(), numbers.get(0).table()));
  }

  /** Whether a number stood in our template from the beginning. */
  private static boolean isHandedOut(DeliveryContext context, Fact fact) {
    FactKey lastMonth = new FactKey(
        fact.key().org(),
        fact.key().measure(),
        fact.key().breakdown(),
        fact.key().period().minusMonths(1),
        fact.key().kind());
    Optional<BigDecimal> handedOut = switch (fact.key().kind()) {
      case BUDGET_YTD, ANNUAL_BUDGET -> context.municipality().budget().decided(fact.key());
      case PRIOR_YEAR, COMMITMENT, TARGET ->
        context.before().lastMonth().reported(lastMonth).map(Fact::value);
      default -> Optional.empty();
    };
    return handedOut.filter(value -> value.compareTo(fact.value()) == 0).isPresent();
  }

  /**
   * The same number in two tables: of a total that stands in both the first is kept, where they are
   * printed the same. Where not, as in an old copy of a sheet, nobody knows which counts (L06).
   */
  private static List<Finding> doubled(
      DeliveryContext context, SortedMap<String, Contents> contents) {
    Map<String, Fact> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    contents.replaceAll((layout, read) -> {
      List<Fact> once = new ArrayList<>();
      for (Fact fact : read.facts()) {
        Fact first = seen.putIfAbsent(fact.role() + " " + fact.key().id(), fact);
        if (first == null) {
          once.add(fact);
        } else {
          FileFaults.doubled(context, first, fact).ifPresent(findings::add);
        }
      }
      return new Contents(once, read.notes());
    });
    return findings;
  }
}
