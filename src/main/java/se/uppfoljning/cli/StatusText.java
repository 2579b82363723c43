package se.uppfoljning.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.ArrivalStatus;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.jobs.HomeReader.Status;

/** What {@code status} tells people. */
record StatusText(Status status) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
          "yyyy-MM-dd HH:mm", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Stockholm"));

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Läget för " + status.period());
    section(lines, "Stängd och öppnad", closings(), "");
    section(lines, "Har lämnat", deliveries(Delivery::accepted), "ingen");
    section(lines, "Avvisade, svaret ligger i svar/", deliveries(d -> !d.accepted()), "ingen");
    if (status.shareIsThere()) {
      section(lines, "Saknas", missing(), "ingen");
    }
    section(lines, "Mottagna men inte lästa än", unread(), "");
    section(lines, "Utgåvor", editions(), "ingen");
    section(lines, "Brev som inte är skickade", unsent(), "inga");
    return lines;
  }

  private List<String> closings() {
    return status.closings().stream()
        .filter(closing -> closing.period().equals(status.period()))
        .map(closing -> String.join(
            "  ",
            closing.closed() ? "stängd" : "öppnad igen",
            time(closing.recordedAt()),
            closing.who() + ": " + closing.why()))
        .toList();
  }

  private static void section(
      List<String> lines, String title, List<String> entries, String whenNone) {
    if (!entries.isEmpty() || !whenNone.isEmpty()) {
      lines.add("");
      lines.add(title + ":" + (entries.isEmpty() ? " " + whenNone : ""));
      entries.forEach(entry -> lines.add("  " + entry));
    }
  }

  private List<String> deliveries(Predicate<Delivery> which) {
    return status.organisation().senders().stream()
        .flatMap(sender -> status.deliveries().stream()
            .filter(which)
            .filter(delivery -> delivery.sender().equals(sender.code()))
            .map(delivery -> line(sender, delivery.arrival())))
        .toList();
  }

  private static String line(Org sender, Arrival arrival) {
    return String.join("  ", name(sender), arrival.fileName(), MINUTE.format(arrival.receivedAt()));
  }

  private static String name(Org org) {
    return org.name() + " (" + org.code() + ")";
  }

  /** The areas of the month that nobody reports; nobody waits for the committee's table itself. */
  private List<String> missing() {
    List<String> heardOf = Stream.concat(
            status.deliveries().stream().map(Delivery::sender),
            received().map(arrival -> arrival.arrival().sender()))
        .toList();
    return status.organisation().rows(status.period()).stream()
        .filter(org -> !heardOf.contains(org.code()) && !status.reported().contains(org.code()))
        .map(StatusText::name)
        .toList();
  }

  private Stream<ArrivalStatus> received() {
    return status.arrivals().stream().filter(arrival -> arrival.verdict() == null);
  }

  private List<String> unread() {
    return received()
        .map(arrival -> arrival.arrival().sender() + "  " + arrival.arrival().fileName())
        .toList();
  }

  private List<String> editions() {
    return status.editions().stream()
        .filter(edition -> edition.period().equals(status.period()))
        .map(edition -> String.join(
            "  ",
            edition.report() + " " + edition.number(),
            time(edition.createdAt()),
            edition.published() ? edition.folder() : "görs klar av nästa körning"))
        .toList();
  }

  private static String time(Instant instant) {
    return MINUTE.format(instant);
  }

  private List<String> unsent() {
    return status.messages().stream()
        .filter(message -> message.state() != MessageStatus.State.SENT)
        .map(message ->
            String.join("  ", message.state().word(), message.recipient(), message.subject()))
        .toList();
  }
}
