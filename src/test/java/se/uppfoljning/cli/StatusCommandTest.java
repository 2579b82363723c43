package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MailServer;
import se.uppfoljning.cases.MailServer.Moment;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import tools.jackson.databind.JsonNode;

/** Where a month stands, for people and for programs. */
class StatusCommandTest {
  private static final String HEADINGS = """
      Uppföljning januari-augusti 2023

      Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
      """;
  private static final String TS =
      "Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534 | 1000\n";

  @TempDir
  Path folder;

  private MonthHome home;
  private Terminal terminal;

  @BeforeEach
  void aHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    terminal = Terminal.in(home.root());
  }

  /** Luleå's committee reports its areas itself, here five of the six. */
  @Test
  void anAreaThatTheCommitteeReportsIsNotMissing() {
    MonthHome lulea = MonthHome.of("lulea", folder.resolve("lulea"));
    lulea.drop("SN", "tabell.xlsx", WorkbookCase.of("1.7", """
        Januari-augusti 2023

        Verksamhetsområde | Avvikelse 2023
        Individ- och familjeomsorgen | -23.9
        Hälso- och sjukvård | -5
        Särskilt boende inklusive korttidsvård | 7.6
        Ordinärt boende | -51.4
        Stöd och service | -12.3
        """));
    lulea.intake();
    Terminal there = Terminal.in(lulea.root());

    assertThat(there.run("status", "--period", "2023-08")).isZero();

    assertThat(there.said()).contains("""
        Saknas:
          Socialpsykiatri och öppenvård inklusive personlig assistans (SP)

        """);
  }

  @Test
  void peopleSeeWhoHasDeliveredWhoseIsRejectedAndWhoIsMissing() {
    twoDeliverAndAReportIsMade();

    assertThat(terminal.run("status")).isZero();

    assertThat(terminal.said()).isEqualTo("""
        Läget för 2023-08

        Har lämnat:
          Tillfälligt stöd (TS)  TS.xlsx  2023-09-10 10:00

        Avvisade, svaret ligger i svar/:
          Äldreomsorg (AO)  AO.xlsx  2023-09-10 10:00

        Saknas:
          Förvaltningsövergripande (FO)
          Myndighetskontoret (MYN)
          Funktionsnedsättning (FN)
          Arbetsliv och Försörjning (AF)
          Hälso-sjukvård och övrig verksamhet äldreomsorg (HSV)

        Utgåvor:
          manadsrapport 1  2023-09-10 10:00  rapporter/2023-08/manadsrapport-1

        Brev som inte är skickade:
          i kö  socialchef@hudiksvall.example.se  SUBJECT
          i kö  ekonomichef@hudiksvall.example.se  SUBJECT
          i kö  chef.aldreomsorg@hudiksvall.example.se  SUBJECT
          i kö  chef.funktionsnedsattning@hudiksvall.example.se  SUBJECT
        """.replace("SUBJECT", subject()));
    home.dispatch();
    terminal.run("status");
    assertThat(terminal.said()).endsWith("Brev som inte är skickade: inga\n");
  }

  @Test
  void programsGetOneObjectOfThreeLists() {
    twoDeliverAndAReportIsMade();
    home.dispatch();

    assertThat(terminal.run("status", "--json")).isZero();

    JsonNode status = terminal.json().get(0);
    assertThat(status.propertyNames()).containsExactly("arrivals", "editions", "messages");
    assertThat(words(status.get("arrivals"), "area", "file", "received", "verdict", "period"))
        .containsExactly(
            "AO AO.xlsx 2023-09-10T08:00:00Z rejected 2023-08",
            "TS TS.xlsx 2023-09-10T08:00:00Z accepted 2023-08");
    assertThat(status.get("arrivals").get(0).get("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(words(status.get("editions"), "period", "report", "edition", "created", "folder"))
        .containsExactly(
            "2023-08 manadsrapport 1 2023-09-10T08:00:00Z rapporter/2023-08/manadsrapport-1");
    assertThat(words(status.get("messages"), "recipient", "state", "period", "report", "edition"))
        .hasSize(4)
        .first()
        .isEqualTo("socialchef@hudiksvall.example.se sent 2023-08 manadsrapport 1");
    assertThat(status.get("messages").get(0).get("messageId").asString()).startsWith("<");
  }

  @Test
  void mailThatIsUncertainIsSaidToBe() {
    twoDeliverAndAReportIsMade();
    try (MailServer server = MailServer.start()) {
      server.hangUp(Moment.AFTER_CONTENT, "ekonomichef@hudiksvall.example.se");
      home.mailBy(server).dispatch();
    }
    terminal.run("status", "--json");
    assertThat(words(terminal.json().get(0).get("messages"), "recipient", "state"))
        .containsExactly(
            "socialchef@hudiksvall.example.se sent",
            "ekonomichef@hudiksvall.example.se uncertain",
            "chef.aldreomsorg@hudiksvall.example.se sent",
            "chef.funktionsnedsattning@hudiksvall.example.se sent");
    assertThat(terminal.run("status")).isZero();
    assertThat(terminal.said())
        .endsWith("Brev som inte är skickade:\n  osäkert  ekonomichef@hudiksvall.example.se  "
            + subject() + "\n");
  }

  /** As it is run for real: nobody in Java's own list vouches for the server of the tests. */
  @Test
  void dispatchTakesThePasswordFromTheEnvironmentAndTrustFromJava() {
    twoDeliverAndAReportIsMade();
    try (MailServer server = MailServer.start()) {
      home.mailBy(server);
      assertThat(terminal.run("run", "dispatch")).isEqualTo(1);
      assertThat(terminal.complained()).contains("Lösenordet till e-postservern saknas.");

      Terminal knowing = terminal.with("UPPFOLJNING_SMTP_PASSWORD", MailServer.PASSWORD);
      assertThat(knowing.run("run", "dispatch")).isEqualTo(1);
      assertThat(knowing.complained()).contains("förbindelsen kunde inte krypteras");
      assertThat(server.received()).isEmpty();
    }
    String log = home.text("data/logg/uppfoljning.jsonl");
    assertThat(log)
        .contains("was not sent")
        .doesNotContain(MailServer.PASSWORD, "socialchef", "controller@", "uppfoljning@");
  }

  @Test
  void aMonthIsItsOwnAndFilesOfUnknownMonth() {
    home.drop("FN", "FN.xlsx", "inget".getBytes(StandardCharsets.UTF_8));
    twoDeliverAndAReportIsMade();

    terminal.run("status", "--period", "2023-07", "--json");

    JsonNode status = terminal.json().get(0);
    assertThat(words(status.get("arrivals"), "file", "verdict"))
        .containsExactly("FN.xlsx rejected");
    assertThat(status.get("arrivals").get(0).get("period").isNull()).isTrue();
    assertThat(status.get("editions")).isEmpty();
    assertThat(status.get("messages")).isEmpty();
  }

  @Test
  void aHomeWhereNothingHasRunIsEmptyAndStaysSo() {
    List<String> before = home.files("");
    assertThat(terminal.run("status", "--json")).isZero();
    assertThat(terminal.said()).isEqualTo("{\"arrivals\":[],\"editions\":[],\"messages\":[]}\n");
    assertThat(terminal.run("status")).isZero();
    assertThat(terminal.said()).contains("Har lämnat: ingen", "  Äldreomsorg (AO)\n");
    assertThat(home.files("")).isEqualTo(before);
  }

  @Test
  void lookingChangesNothing() {
    twoDeliverAndAReportIsMade();
    List<String> before = home.files("");
    terminal.run("status");
    assertThat(home.files("")).isEqualTo(before);
  }

  @Test
  void withoutTheShareNobodyIsMissing() throws IOException {
    Files.delete(home.root().resolve("inkommande/.uppfoljning"));
    assertThat(terminal.run("status")).isEqualTo(1);
    assertThat(terminal.said()).doesNotContain("Saknas", "Äldreomsorg");
    assertThat(terminal.complained()).contains("ingen sägs ha missat att lämna");
  }

  @Test
  void outsideAHomeItIsSaid() {
    assertThat(Terminal.in(folder).run("status")).isEqualTo(2);
  }

  private void twoDeliverAndAReportIsMade() {
    home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    home.drop("AO", "AO.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    home.intake();
    home.monthlyReport();
  }

  private String subject() {
    terminal.run("status", "--json");
    String subject =
        terminal.json().get(0).get("messages").get(0).get("subject").asString();
    terminal.run("status");
    return subject;
  }

  private static List<String> words(JsonNode list, String... keys) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(object -> String.join(
            " ", List.of(keys).stream().map(key -> object.get(key).asString()).toList()))
        .toList();
  }
}
