package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppfoljning.checking.PersonalText.Kind.IDENTITY_NUMBER;
import static se.uppfoljning.checking.PersonalText.Kind.ILLNESS;
import static se.uppfoljning.checking.PersonalText.Kind.NAME;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/**
 * What counts as text about a person (V21, handbook 7), with the words that come with the program.
 * The identity numbers are of nobody: the tax agency keeps 12 December 1912 for examples.
 */
class PersonalTextTest {
  private static final Municipality HUDIKSVALL = ((Loaded.Value<Municipality>)
          MunicipalityReader.read(Path.of("config/hudiksvall"), Path.of("input-templates")))
      .value();

  private final PersonalText personal =
      new PersonalText(HUDIKSVALL.personalWords(), List.of("Villa Maria Alma", "Äldreomsorg"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19121212-1212",
        "121212-1212",
        "121212+1212",
        "121212–1212",
        "191212121212",
        "1212121212",
        "121212 1212",
        "121212\u00A0-\u00A01212",
        "gäller 121212-1212.",
        "12\u200B1212-1212",
        "121272-1219", // a co-ordination number: day 12 + 60
        "19121212-1213", // a slip in the last digit: a whole date and the dash are enough
        "1912-12-12-1212",
        "1912-12-12 - 1212",
        "19121212 – 1212, sedan 2023-01-01",
        "121212/1212",
        "19121212-XXXX"
      })
  void anIdentityNumberIsKnownHoweverItIsWritten(String text) {
    assertThat(personal.find(text, "")).containsExactly(IDENTITY_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1212121213", // ten digits whose last does not fit: an amount
        "212000-1355", // a municipality's number: no month 20
        "121312-1212", // no month 13
        "121200-1212", // no day 0
        "121232-1212", // no day 32
        "5121212-12127",
        "121212-1213", // no check digit: an account, a case or a period
        "Period 20230101-0831",
        "avgift 230101-1231",
        "Dnr SON 230512-4235",
        "2023-08-31",
        "070-123 45 67",
        "-1 178 264 000"
      })
  void otherNumbersAreNone(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  /** Two days, or a day and a year: also where the last digit happens to fit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Utfall 2023-01-01 - 2023-08-31, tkr",
        "Period: 2023-01-01–2023-08-31 (tkr)",
        "2023-01-01/2023-08-31",
        "2023-01-01 -2023-08-31",
        "2023-01-01 - 2023-08",
        "2023-01-01 - 2023/08/31",
        "2023-01-01 till 2023-08-31",
        "20230101-20230831",
        "Avtalsperiod 2022-01-01 – 2023-12-31",
        "Avtal 2022-01-01 – 2023",
        "Avtal 2023-01-01 – 2023",
        "2022-10-01-2023-08-31",
        "Byggår 1985-05-05 - 1990",
        "Byggår 19850505-1990"
      })
  void aPeriodIsNoIdentityNumber(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  /** The day that something was made, with a time or a serial number, 2020 and later. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uttaget 20230912-1530",
        "Rapport 20230912-0755",
        "Uttag 2023-09-12-1530",
        "Dnr SON 20230815-0123", // the last digit fits
        "Utskriven: 20391212-1534", // so does this
        "20230912-1530"
      })
  void aStampOfTheseYearsIsNoIdentityNumber(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  /** Of somebody who will be born in 2039. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20391212-1211",
        "placerad 20391212-1534",
        "391212-1211",
        "203912121211",
        "20391212-XXXX",
        "Rapport om 20391212-1534"
      })
  void aChildsNumberIsKnownByItsLastDigit(String text) {
    assertThat(personal.find(text, "")).containsExactly(IDENTITY_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Andersson",
        "anna andersson",
        "ANNA ANDERSSON",
        "Andersson, Anna",
        "Anna-Karin Berg",
        "Anna K. Berg",
        "Anna Zetterqvist",
        "Arne Lindberg",
        "Bo Lindberg",
        "Maj-Britt Sandberg",
        "Lindberg Anna",
        "Anna von Essen",
        "fru Lindberg",
        "boende Anna Berg",
        "Anna Berg boende på korttid",
        "Placering för Erik Lindströms räkning",
        "Valdemar Atterdagsson",
        "A\u030Asa Berg" // from a Mac: the ring is a character of its own
      })
  void aNameIsKnownByAFirstAndALastName(String text) {
    assertThat(personal.find(text, "")).containsExactly(NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna", // one name alone may be a house or a storm
        "Maria bad om mer tid",
        "Villa Maria Alma",
        "Astrid Lindgrens barnsjukhus",
        "Inga Avvikelser",
        "Karin Boyes gata",
        "Gustav Adolfsskolan",
        "Astrid Lindgrens värld",
        "Hotell Karlsson",
        "Martin Servera",
        "Helena Hemtjänst",
        "kostnad per berg",
        "Maria Eklunds plats",
        "Erik Dahlbergsgatan 3",
        "Karl Johan skolan",
        "Villa Elsa Norra",
        "Peter Möller AB",
        "Hemtjänst Carlsson Vård",
        "Jan Utfall",
        "Jan Feb Mars",
        "Utfall Jan Budget Feb",
        "jan Budget",
        "Kostnad per Brukare",
        "Lind och berg",
        "Äldreomsorg Norra"
      })
  void otherWordsAreNoName(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  @Test
  void whoAnswersForTheFiguresMayBeNamedBehindATitle() {
    assertThat(personal.find("Enhetschef Anna Andersson", "")).isEmpty();
    assertThat(personal.find("Anna Andersson", "Upprättad av:")).isEmpty();
    assertThat(personal.find("Anna Andersson", "Verksamhetschef")).isEmpty();
    assertThat(personal.find("Ifyllt av Eva Lund", "")).isEmpty();
    assertThat(personal.find("Eva Lund, enhetschef", "")).isEmpty();
    assertThat(personal.find("Mvh Eva Lund", "")).isEmpty();
    assertThat(personal.find("Brukarens kontaktperson: Anna Berg", "")).containsExactly(NAME);
    assertThat(personal.find("Anna Andersson", "Brukare")).containsExactly(NAME);
    assertThat(personal.find("Enhetschef Anna Andersson vikarieras av Erik Berg", ""))
        .containsExactly(NAME);
    assertThat(personal.find("121212-1212", "Enhetschef")).containsExactly(IDENTITY_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Per Olsson (controller)",
        "Kontakt: Lena Karlsson",
        "Frågor: Per Olsson, tel 1234",
        "Frågor till Per Olsson",
        "Enligt Kalle Svensson på ekonomi",
        "Sven Eriksson Bygg AB",
        "Björn Ström AB"
      })
  void whoAnswersAndCompaniesAreNamedInManyWays(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kontakt med Lena Karlsson",
        "Enligt Kalle Svensson",
        "Brukarens kontakt: Lena Karlsson",
        "Anna Berg Attendo AB",
        "Per Olsson (boende)",
        "Sven Eriksson bygger om"
      })
  void othersMayNot(String text) {
    assertThat(personal.find(text, "")).containsExactly(NAME);
  }

  /** What kind of care it is, or for how many: nobody is meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HVB för unga med självskadebeteende",
        "Fler med demenssjukdom",
        "Stöd till personer med schizofreni",
        "Placeringar av barn och unga med adhd",
        "Fler brukare med diabetes och psykisk sjukdom",
        "Boende för äldre med psykisk sjukdom",
        "Depression i ekonomin"
      })
  void anIllnessOfManyIsNobodys(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brukaren flyttade till boende för unga med självskadebeteende",
        "Hon är en av dem som bor hos personer med schizofreni",
        "HVB för unga med självskadebeteende, A.B.",
        "HVB för unga med självskadebeteende, 15 år",
        "en ung med självskadebeteende",
        "1 av unga med självskadebeteende",
        "två personer med schizofreni",
        "brukare med diabetes",
        "Fler med demenssjukdom, en har cancer"
      })
  void anIllnessOfOneIsToldAlsoBesideMany(String text) {
    assertThat(personal.find(text, "")).containsExactly(ILLNESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "placering vid schizofreni",
        "Schizofrena patienter",
        "långtidssjuk i cancer",
        "brukaren har KOL",
        "dement sedan i våras",
        "fått DIAGNOS",
        "en person med Parkinsons sjukdom",
        "multipel  skleros"
      })
  void anIllnessIsKnown(String text) {
    assertThat(personal.find(text, "")).containsExactly(ILLNESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Demensboende",
        "Missbruksvård och psykiatri",
        "LSS-boende för personer med autism",
        "Sjukskrivningar på grund av covid-19",
        "strokeenheten",
        "diabetessköterska",
        "suicidprevention",
        "cancerrehabilitering",
        "ätstörningsenheten"
      })
  void wordsForServicesAreNoIllness(String text) {
    assertThat(personal.find(text, "")).isEmpty();
  }

  /** As long as a cell may be; every letter costs the same. */
  @Test
  void aLongTextIsLookedAtToItsEnd() {
    String text = "Ord text ".repeat(3_600);
    assertThat(personal.find(text, "")).isEmpty();
    assertThat(personal.find(text + "Anna Berg", "")).containsExactly(NAME);
    assertThat(personal.find(text + "\u00A0Anna\u00A0Berg", "")).containsExactly(NAME);
  }

  @Test
  void severalThingsAreToldTogether() {
    assertThat(personal.find("Erik Berg 121212-1212, diabetes", ""))
        .containsExactly(IDENTITY_NUMBER, NAME, ILLNESS);
  }

  @Test
  void withoutWordsOnlyNumbersAreKnown() {
    PersonalText bare = new PersonalText(
        new se.uppfoljning.facts.privacy.PersonalWords(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of());

    assertThat(bare.find("Anna Berg, diabetes, 121212-1212", "")).containsExactly(IDENTITY_NUMBER);
  }
}
