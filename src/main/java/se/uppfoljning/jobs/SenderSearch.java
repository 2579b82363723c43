package se.uppfoljning.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.DeliveryContext;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.jobs.FileCheck.Checked;
import se.uppfoljning.reading.DeliveryReader;

/**
 * Checks a file as its sender's, and where nobody says who that is tells it from the file: it is
 * checked as every sender's, and those remain who may send all its tables and rows. An area goes
 * before the committee, which may send the rows of all. Where several remain, the only one whose
 * file it would be without a {@code fel} is it. Otherwise nothing is guessed: D03 asks.
 */
record SenderSearch(Municipality municipality, @Nullable YearMonth wantedPeriod, History history) {
  private static final Set<String> FOLDERS = Set.of("inkommande", "prova");
  private static final Set<FindingCode> NOT_THEIRS =
      Set.of(FindingCode.L01, FindingCode.L07, FindingCode.L13, FindingCode.P06);

  private record Attempt(Org sender, Judge.Checked checked) {
    List<Finding> findings() {
      return checked.verdict().findings();
    }

    boolean isAccepted() {
      return checked.verdict() instanceof Verdict.Accepted;
    }

    boolean mayBeTheirs() {
      return findings().stream().noneMatch(finding -> NOT_THEIRS.contains(finding.code()));
    }

    @Nullable
    YearMonth period() {
      return checked.verdict() instanceof Verdict.Accepted accepted
          ? accepted.period()
          : ((Verdict.Rejected) checked.verdict()).period();
    }

    @Nullable
    String layout() {
      return checked.layouts().isEmpty() ? null : String.join("+", checked.layouts());
    }
  }

  List<String> codes() {
    return municipality.organisation().senders().stream().map(Org::code).toList();
  }

  /** The sender with that code. */
  Optional<Org> byCode(String code) {
    return municipality.organisation().senders().stream()
        .filter(org -> org.code().equals(code))
        .findFirst();
  }

  /** The sender whose folder in an inbox the file lies in. */
  Optional<Org> byFolder(Path file) {
    Path path = file.toAbsolutePath().normalize();
    for (int index = path.getNameCount() - 3; index >= 0; index--) {
      if (FOLDERS.contains(path.getName(index).toString())) {
        return byCode(path.getName(index + 1).toString());
      }
    }
    return Optional.empty();
  }

  /** Checks a file, by its content when the sender is not known. */
  Checked check(Path file, Optional<Org> sender) {
    String name =
        SafeText.of(Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC));
    Map<List<Layout>, Workbook> read = new HashMap<>();
    Function<List<Layout>, Workbook> reading = layouts -> read.computeIfAbsent(
        layouts,
        some -> DeliveryReader.read(file, some, municipality.extracts(), municipality.ledger()));
    if (sender.isPresent()) {
      return checked(file, attempt(sender.get(), file, name, reading), false);
    }
    Optional<Org> made = madeFor(reading.apply(municipality.layouts()));
    if (made.isPresent()) {
      return checked(file, attempt(made.get(), file, name, reading), true);
    }
    List<Attempt> attempts = municipality.organisation().senders().stream()
        .map(org -> attempt(org, file, name, reading))
        .toList();
    return theirs(attempts)
        .map(attempt -> checked(file, attempt, true))
        .orElseGet(() -> nobodys(file, name, attempts));
  }

  /** The sender that our own workbook was made for. */
  private Optional<Org> madeFor(Workbook workbook) {
    return workbook instanceof Workbook.Opened opened && opened.stamp() != null
        ? byCode(opened.stamp().text(TemplateMark.AREA))
        : Optional.empty();
  }

  private Attempt attempt(
      Org sender, Path file, String name, Function<List<Layout>, Workbook> reading) {
    return new Attempt(
        sender,
        Judge.forecasting(
            municipality,
            history,
            sender.code(),
            Judge.check(
                new DeliveryContext(municipality, sender, name, wantedPeriod),
                reading,
                period -> history.before(sender.code(), digest(file), period))));
  }

  private static String digest(Path file) {
    try {
      return Spool.digest(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Checked checked(Path file, Attempt attempt, boolean byContent) {
    return new Checked(
        file,
        attempt.isAccepted(),
        attempt.sender(),
        byContent,
        attempt.layout(),
        attempt.period(),
        attempt.findings());
  }

  private static Optional<Attempt> theirs(List<Attempt> attempts) {
    if (isUnknownToAll(attempts)) {
      return Optional.empty();
    }
    List<Attempt> possible = possible(attempts);
    List<Attempt> accepted = possible.stream().filter(Attempt::isAccepted).toList();
    List<Attempt> best = possible.size() == 1 ? possible : accepted;
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** Whether there is no table for anybody in it: then it is all the same whose it is. */
  private static boolean isUnknownToAll(List<Attempt> attempts) {
    return attempts.stream().allMatch(attempt -> attempt.checked().layouts().isEmpty());
  }

  private static List<Attempt> possible(List<Attempt> attempts) {
    List<Attempt> all = attempts.stream().filter(Attempt::mayBeTheirs).toList();
    List<Attempt> areas = all.stream()
        .filter(attempt -> attempt.sender().level() != Level.COMMITTEE)
        .toList();
    return areas.isEmpty() ? all : areas;
  }

  /** What holds whoever sent it. */
  private static Checked nobodys(Path file, String name, List<Attempt> attempts) {
    List<Attempt> possible = isUnknownToAll(attempts) ? attempts : possible(attempts);
    List<Attempt> compared = possible.isEmpty() ? attempts : possible;
    List<Finding> findings = new ArrayList<>(compared.get(0).findings());
    compared.forEach(attempt -> findings.retainAll(attempt.findings()));
    if (!isUnknownToAll(attempts)) {
      findings.add(0, unknownSender(name, compared));
    }
    return new Checked(
        file,
        false,
        null,
        false,
        common(compared, Attempt::layout),
        common(compared, Attempt::period),
        findings);
  }

  private static <T> @Nullable T common(
      List<Attempt> attempts, Function<Attempt, @Nullable T> property) {
    T first = property.apply(attempts.get(0));
    return attempts.stream().allMatch(each -> Objects.equals(first, property.apply(each)))
        ? first
        : null;
  }

  private static Finding unknownSender(String name, List<Attempt> possible) {
    List<String> codes =
        possible.stream().map(attempt -> attempt.sender().code()).toList();
    return new Finding(
        FindingCode.D03,
        Severity.FEL,
        Place.file(name),
        "",
        String.join(", ", codes),
        "Det framgår inte av filen vilket område den kommer från.",
        "Ange området, till exempel med --area " + codes.get(0) + ".");
  }
}
