package se.uppfoljning.jobs;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.outbox.Draft;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.Recipient;
import se.uppfoljning.intake.AnswerName;
import se.uppfoljning.reporting.answer.AnswerMail;
import se.uppfoljning.sending.MailComposer;
import se.uppfoljning.store.Outbox.Waiting;

/**
 * Mail to the sender of a rejected file: to those of recipients.csv whose organisation the sender is,
 * each address once. What is accepted is told in {@code svar/} alone, and so is everything to the
 * committee, whose recipients are those of the reports.
 */
record SenderMail(Municipality municipality) {

  /** The messages about a verdict; none unless it rejects. */
  List<Message> about(Arrival arrival, Judge.Judgement judgement) {
    Optional<Org> sender = municipality
        .organisation()
        .byCode(arrival.sender())
        .filter(org -> org.level() != Level.COMMITTEE);
    return sender.isPresent() && judgement.verdict() instanceof Verdict.Rejected rejected
        ? messages(arrival, sender.get(), rejected, judgement)
        : List.of();
  }

  /**
   * Whether nobody needs to hear any more that an earlier file was rejected: a newer version of the
   * same file has its own verdict, or what it should have brought is accepted under another name.
   */
  static boolean isOldNews(Waiting earlier, Arrival newer, Verdict verdict) {
    YearMonth month = earlier.period();
    boolean isSameMonth =
        month == null || verdict.period() == null || month.equals(verdict.period());
    boolean isSameFile =
        AnswerName.isOfSameFile(newer.fileName(), earlier.arrival().fileName());
    boolean isDelivered = verdict instanceof Verdict.Accepted accepted
        && accepted.period().equals(month)
        && !earlier.layouts().isEmpty()
        && accepted.contents().keySet().containsAll(earlier.layouts());
    return (isSameFile && isSameMonth) || isDelivered;
  }

  private List<Message> messages(
      Arrival arrival, Org sender, Verdict.Rejected rejected, Judge.Judgement judgement) {
    YearMonth period = rejected.period();
    Draft draft = AnswerMail.rejected(sender, rejected, judgement.answer(), judgement.returned());
    MailComposer composer = new MailComposer(municipality.mail());
    String thread = (period == null ? "" : period + ".") + "svar." + sender.code();
    List<Message> messages = new ArrayList<>();
    for (Recipient recipient : recipients(sender)) {
      messages.add(composer.compose(
          draft, recipient, thread, contentKey(arrival, draft), arrival.receivedAt()));
    }
    return messages;
  }

  private List<Recipient> recipients(Org sender) {
    Set<String> addresses = new HashSet<>();
    return municipality.recipients().stream()
        .filter(recipient -> recipient.org().equals(sender.code()))
        .filter(recipient -> addresses.add(recipient.email()))
        .toList();
  }

  private static String contentKey(Arrival arrival, Draft draft) {
    return "svar|" + arrival.id() + "|"
        + Digests.sha256(draft.text().getBytes(StandardCharsets.UTF_8));
  }
}
