package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppfoljning.published.Hudiksvall2023.delivery;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.published.Hudiksvall2023;

class StandingTest {

  @Test
  void delivered() {
    Standing ao = ao(Hudiksvall2023.facts(), delivery(1, "AO", "ao.xlsx", true));

    assertThat(ao.words()).isEqualTo("Lämnad");
    assertThat(ao.isToBeSaid()).isFalse();
  }

  @Test
  void rejectedFirstAndThenAccepted() {
    Standing ao = ao(
        Hudiksvall2023.facts(),
        delivery(1, "AO", "fel.xlsx", false),
        delivery(2, "AO", "ao.xlsx", true));

    assertThat(ao.words()).isEqualTo("Lämnad");
    assertThat(ao.isToBeSaid()).isFalse();
    assertThat(fileNames(ao)).containsExactly("ao.xlsx");
  }

  @Test
  void acceptedFirstAndThenANewerOneRejected() {
    Standing ao = ao(
        Hudiksvall2023.facts(),
        delivery(2, "AO", "ny.xlsx", false),
        delivery(1, "AO", "ao.xlsx", true));

    assertThat(ao.words()).isEqualTo("Lämnad, senare version avvisad");
    assertThat(ao.sentence())
        .isEqualTo("Senare version avvisad, den tidigare gäller: Äldreomsorg.");
    assertThat(fileNames(ao)).containsExactly("ny.xlsx", "ao.xlsx");
  }

  @Test
  void twoAcceptedFilesWithATableEach() {
    Standing ao = ao(
        Hudiksvall2023.facts(),
        delivery(1, "AO", "drift.xlsx", true),
        delivery(2, "AO", "volymer.xlsx", true));

    assertThat(ao.words()).isEqualTo("Lämnad");
    assertThat(fileNames(ao)).containsExactly("volymer.xlsx", "drift.xlsx");
  }

  @Test
  void deliveredWithoutItsForecast() {
    List<Fact> facts = Hudiksvall2023.facts().stream()
        .filter(fact -> !(fact.role() == Role.REPORT
            && fact.key().org().equals("AO")
            && fact.key().kind() == Kind.FORECAST))
        .toList();
    Standing ao = ao(facts, delivery(1, "AO", "ao.xlsx", true));

    assertThat(ao.words()).isEqualTo("Lämnad – kontrolluppgift används");
    assertThat(ao.sentence()).isEqualTo("Ofullständig: Äldreomsorg; controllerns uppgift används.");
  }

  /** The committee's table reports the areas, as Luleå's does: nothing of them is missing. */
  @Test
  void reportedInTheTableOfTheCommittee() {
    List<Fact> facts = Hudiksvall2023.facts().stream()
        .map(fact -> fact.key().org().equals("AO")
            ? new Fact(fact.key(), fact.value(), fact.unit(), Role.ON_BEHALF, fact.source())
            : fact)
        .toList();
    Standing ao = ao(facts);

    assertThat(ao.words()).isEqualTo("Lämnad av nämnden");
    assertThat(ao.isToBeSaid()).isFalse();
  }

  @Test
  void theSendersStandInTheOrderOfTheOrganisation() {
    assertThat(Standing.of(Editions.complete()))
        .extracting(standing -> standing.sender().code())
        .containsExactly("SON", "FO", "MYN", "AO", "FN", "TS", "AF", "HSV");
  }

  private static Standing ao(List<Fact> facts, Delivery... deliveries) {
    return Standing.of(Editions.of(facts, List.of(), List.of(deliveries))).stream()
        .filter(standing -> standing.sender().code().equals("AO"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> fileNames(Standing standing) {
    return standing.deliveries().stream()
        .map(delivery -> delivery.arrival().fileName())
        .toList();
  }
}
