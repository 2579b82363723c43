package se.uppfoljning.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.EditionStatus;
import se.uppfoljning.facts.delivery.ArrivalStatus;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.jobs.HomeReader.Status;

/** What {@code status} tells programs. */
final class StatusJson {
  private StatusJson() {}

  static Map<String, @Nullable Object> of(Status status) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("arrivals", status.arrivals().stream().map(StatusJson::arrival).toList());
    object.put("editions", status.editions().stream().map(StatusJson::edition).toList());
    object.put("messages", status.messages().stream().map(StatusJson::message).toList());
    if (!status.closings().isEmpty()) {
      object.put("closings", status.closings().stream().map(StatusJson::closing).toList());
    }
    return object;
  }

  private static Map<String, @Nullable Object> closing(Closing closing) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("period", closing.period().toString());
    object.put("closed", closing.closed());
    object.put("recorded", closing.recordedAt().toString());
    object.put("by", closing.who());
    object.put("why", closing.why());
    return object;
  }

  private static Map<String, @Nullable Object> arrival(ArrivalStatus arrival) {
    VerdictKind verdict = arrival.verdict();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("area", arrival.arrival().sender());
    object.put("file", arrival.arrival().fileName());
    object.put("sha256", arrival.arrival().sha256());
    object.put("received", arrival.arrival().receivedAt().toString());
    object.put("verdict", verdict == null ? "received" : code(verdict));
    object.put("period", Json.word(arrival.period()));
    return object;
  }

  private static Map<String, @Nullable Object> edition(EditionStatus edition) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("period", edition.period().toString());
    object.put("report", edition.report());
    object.put("edition", edition.number());
    object.put("created", edition.createdAt().toString());
    object.put("folder", edition.published() ? edition.folder() : null);
    return object;
  }

  /** Mail about a file has no edition. */
  private static Map<String, @Nullable Object> message(MessageStatus message) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("messageId", message.messageId());
    object.put("recipient", message.recipient());
    object.put("subject", message.subject());
    object.put("state", code(message.state()));
    object.put("period", Json.word(message.period()));
    object.put("report", message.report());
    object.put("edition", message.edition());
    return object;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
