package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Cut;
import se.uppfoljning.facts.outbox.Draft;

/** In the expected texts a plain space also stands for the no-break space inside numbers. */
class ReportMailTest {
  private static final Cut MANAGEMENT = cut("ledningsgrupp", "SON", false);

  @Test
  void allHaveDelivered() {
    Draft draft = draft(Editions.complete());

    assertThat(draft.subject())
        .isEqualTo("Månadsuppföljning augusti 2023 — Social- och omsorgsnämnden — utgåva 1");
    assertThat(plain(draft.text())).isEqualTo("""
        Avvikelse mot budget januari–augusti 2023: −6 435 tkr
        Prognos för helåret 2023 mot budget: −7 000 tkr
        Minus betyder underskott mot budget.

        Alla har lämnat.

        Avvikelse mot budget per område, tkr: januari–augusti 2023 | helår 2023
        - Förvaltningsövergripande: 24 650 | 33 350
        - Myndighetskontoret: −9 748 | −12 050
        - Äldreomsorg: −10 638 | −17 001
        - Funktionsnedsättning: −8 032 | −6 100
        - Tillfälligt stöd: 1 925 | 1 000
        - Arbetsliv och Försörjning: 777 | 0
        - Hälso-sjukvård och övrig verksamhet äldreomsorg: −5 371 | −6 200
        - Avrundning: 2 | 1
        - Social- och omsorgsnämnden: −6 435 | −7 000

        Frågor att besvara:
        - Summan i tabellen per kostnadsställe är inte den lämnade totalen. \
        Se tabeller-augusti.xlsx, flik Kostnadsställe, cell E12.

        Bifogat: manadsrapport-2023-08.xlsx med alla tal, avstämning, leveranser och spår \
        till fil, flik och cell.
        Rapporten ligger i mappen rapporter/2023-08/manadsrapport-1.
        Svar på det här brevet går till controller@hudiksvall.example.se.
        Hudiksvalls kommun, Social- och omsorgsnämnden. Månadsrapport augusti 2023, utgåva 1, \
        framställd 2023-09-12 11:00.
        """);
  }

  @Test
  void aControlStandsInForAMissingAndARejectedArea() {
    assertThat(plain(draft(Editions.withControlsFor2()).text())).startsWith("""
        Avvikelse mot budget januari–augusti 2023: −6 435 tkr
        Prognos för helåret 2023 mot budget: −7 000 tkr
        Minus betyder underskott mot budget.

        Har inte lämnat: Äldreomsorg; controllerns uppgift används.
        Avvisad fil: Funktionsnedsättning; controllerns uppgift används.

        Avvikelse mot budget per område, tkr: januari–augusti 2023 | helår 2023
        - Förvaltningsövergripande: 24 650 | 33 350
        - Myndighetskontoret: −9 748 | −12 050
        - Äldreomsorg (kontrolluppgift): −10 638 | −17 001
        - Funktionsnedsättning (kontrolluppgift): −8 032 | −6 100
        """);
  }

  @Test
  void nobodyStandsInForAMissingAndARejectedArea() {
    assertThat(plain(draft(Editions.with2Unknown()).text())).contains("""
        Har inte lämnat: Äldreomsorg.
        Avvisad fil: Funktionsnedsättning.
        """, """
        - Äldreomsorg (saknas): – | –
        - Funktionsnedsättning (saknas): – | –
        """, """
        - Avrundning: – | –
        - Social- och omsorgsnämnden: −6 435 | −7 000

        Frågor att besvara: inga.
        """);
  }

  @Test
  void whenNothingIsKnownTheFirstLinesSayThat() {
    Draft draft = draft(Editions.of(List.of(), List.of(), List.of()));

    assertThat(draft.text()).startsWith("""
        Avvikelse mot budget januari–augusti 2023: – (uppgift saknas)
        Prognos för helåret 2023 mot budget: – (uppgift saknas)
        Minus betyder underskott mot budget.

        Har inte lämnat: Social- och omsorgsnämnden.
        Har inte lämnat: Förvaltningsövergripande.
        """);
  }

  @Test
  void theHtmlPartSaysWhatTheTextPartSays() {
    for (Edition edition :
        List.of(Editions.complete(), Editions.withControlsFor2(), Editions.with2Unknown())) {
      MailContent content =
          MailContent.of(edition, MANAGEMENT, List.of("manadsrapport-2023-08.xlsx"));
      String words = words(draft(edition).html());

      content
          .keyNumbers()
          .forEach(
              number -> assertThat(words).contains(plain(number.label() + " " + number.amount())));
      content.deliveries().forEach(sentence -> assertThat(words).contains(sentence));
      content
          .rows()
          .forEach(row -> assertThat(words)
              .contains(plain(row.name()
                  + (row.note().isEmpty() ? " " : " (" + row.note() + ") ")
                  + String.join(" ", row.displays()))));
      content.questions().forEach(question -> assertThat(words).contains(question));
      content.text().forEach(sentence -> assertThat(words).contains(plain(sentence)));
      content.closing().forEach(sentence -> assertThat(words).contains(sentence));
    }
  }

  @Test
  void theHtmlPartCanBeReadByAll() {
    String html = draft(Editions.complete()).html();

    assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"sv\">");
    assertThat(html).contains("<div lang=\"sv\"", "<caption", "max-width:600px");
    assertThat(html).doesNotContain(" th:", "<a ", "<script", "href");
    assertThat(html)
        .contains("src=\"cid:avvikelse.png\"")
        .containsPattern(
            "alt=\"Stapeldiagram: Avvikelse mot budget per område, tkr, [^\"]*Äldreomsorg"
                + " −10.638;");
    assertThat(count(html, "<table role=\"presentation\"")).isEqualTo(3);
    assertThat(count(html, "<table")).isEqualTo(4);
    assertThat(count(html, "<th scope=\"col\"")).isEqualTo(3);
    assertThat(count(html, "<th scope=\"row\"")).isEqualTo(9);
  }

  @Test
  void textFromOutsideIsNeitherMarkupNorANewLine() {
    Draft draft = draft(Editions.withFileName("<img src=x onerror=alert(1)>\r\nBcc: a\u202Exslx"));

    assertThat(draft.html())
        .doesNotContain("<img src=x")
        .contains("&lt;img src=x onerror=alert(1)&gt;");
    assertThat(draft.text())
        .contains("- <img src=x onerror=alert(1)>  Bcc: axslx Se ")
        .doesNotContain("\u202E", "\nBcc");
  }

  @Test
  void theWorkbookIsAttachedUnderAnAsciiName() {
    byte[] workbook = {1, 2, 3};

    assertThat(draft(Editions.complete(), MANAGEMENT, workbook).attachments())
        .singleElement()
        .satisfies(attachment -> {
          assertThat(attachment.fileName()).isEqualTo("manadsrapport-2023-08.xlsx");
          assertThat(attachment.contentType())
              .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
          assertThat(attachment.content()).isEqualTo(workbook);
        });
  }

  @Test
  void financeGetsTheFiguresAndARollupAsFiles() {
    Draft draft = draft(Editions.complete(), cut("ekonomi", "SON", true), new byte[0]);

    assertThat(draft.attachments())
        .extracting(Attachment::fileName)
        .containsExactly("figures.csv", "sammanstallning-2023-08.csv");
    assertThat(draft.pictures()).isEmpty();
    List<String> rollup = text(draft, 1).lines().toList();
    assertThat(rollup.get(0))
        .startsWith(
            "period,org,org_name,measure,measure_name,unit,actual_ytd,budget_ytd,variance_ytd,"
                + "forecast,annual_budget,forecast_variance");
    assertThat(rollup.stream().filter(line -> line.startsWith("2023-08,AO,Äldreomsorg,net,")))
        .singleElement()
        .asString()
        .contains("kr,-56813000,-46175000,-10638000,-84329000,-67328000,-17001000");
  }

  /** Their own numbers, and no other organisation's: not in words, picture or files. */
  @Test
  void anAreaGetsItsOwnNumbersAndNobodyElses() {
    Draft draft = draft(Editions.complete(), cut("verksamhetschef", "AO", false), new byte[0]);

    assertThat(draft.subject())
        .isEqualTo("Månadsuppföljning augusti 2023 — Äldreomsorg — utgåva 1");
    assertThat(plain(draft.text())).startsWith("""
        Avvikelse mot budget januari–augusti 2023: −10 638 tkr
        Prognos för helåret 2023 mot budget: −17 001 tkr
        En avvikelse med minus är ett underskott mot budget. Kostnader står med minus.

        Lämnad.

        Äldreomsorg uppvisar ett underskott på −10 638 tkr mot budget januari–augusti 2023. \
        Årsprognosen är −17 001 tkr mot budget.

        Äldreomsorg, tkr: Belopp
        - Utfall januari–augusti 2023: −56 813
        - Periodbudget januari–augusti 2023: −46 175
        - Avvikelse mot budget januari–augusti 2023: −10 638
        - Prognos 2023: −84 329
        - Årsbudget 2023: −67 328
        - Prognos för helåret 2023 mot budget: −17 001

        Frågor att besvara: inga.

        Bifogat: figures.csv.
        """);
    assertThat(draft.pictures()).isEmpty();
    assertThat(draft.attachments()).extracting(Attachment::fileName).containsExactly("figures.csv");
    assertThat(text(draft, 0).lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("2023-08,AO,"));
    for (String foreign : List.of("6 435", "9 748", "24 650", "Myndighet", "SON")) {
      assertThat(plain(draft.text())).doesNotContain(foreign);
      assertThat(plain(words(draft.html()))).doesNotContain(foreign);
    }
  }

  private static String text(Draft draft, int attachment) {
    return new String(draft.attachments().get(attachment).content(), StandardCharsets.UTF_8);
  }

  private static Draft draft(Edition edition) {
    return draft(edition, MANAGEMENT, new byte[0]);
  }

  private static Draft draft(Edition edition, Cut cut, byte[] workbook) {
    SortedMap<String, byte[]> files = new TreeMap<>(CutFiles.of(edition, cut));
    files.put("manadsrapport-2023-08.xlsx", workbook);
    return ReportMail.draft(edition, cut, files);
  }

  private static Cut cut(String role, String org, boolean asFiles) {
    return new Cut(
        role, Editions.complete().municipality().organisation().byCode(org).orElseThrow(), asFiles);
  }

  /** What a reader sees of a page, in one line. */
  private static String words(String html) {
    String text = html.replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", " ");
    return plain(text).replaceAll("\\s+", " ");
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ');
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
