package se.uppfoljning.facts.delivery;

/**
 * The checks, by the code people see. V-codes are those of the handbook's checklist (section 11);
 * H-codes are those of the published inconsistencies they would have caught; the other letters are
 * ours: F file, L layout, N number, P period, R reconciliation, D delivery, S configuration (setup),
 * T sign, B budget, M our own reckoning (model).
 */
public enum FindingCode {
  F01("Filen är ingen Excel-arbetsbok"),
  F02("Filen är lösenordsskyddad eller i gammalt format"),
  F03("Arbetsboken är skadad"),
  F04("Filen kunde inte behandlas"),
  F05("Textfilen kan inte läsas"),
  F06("Arbetsboken är för stor"),
  F07("Länkar till andra arbetsböcker"),
  F08("Anslutning till annan källa"),
  L01("Ingen känd tabell i filen"),
  L02("En rubrik saknas eller är omdöpt"),
  L03("Okänd rubrik"),
  L04("Samma rubrik två gånger"),
  L05("Okänd rad"),
  L06("Samma rad två gånger"),
  L07("Raden hör till ett annat område"),
  L08("Läses inte"),
  L09("Tabellen har inga rader"),
  L10("Mallens låsta celler är ändrade"),
  L11("Annan mall eller version"),
  L12("Inga uppgifter ifyllda"),
  L13("Ska lämnas av någon annan"),
  L14("Konto utan rad i rapporten"),
  L15("Okänd organisation i bokföringen"),
  L16("Rad i bokföringen kan inte läsas"),
  L17("Uttaget i siffror"),
  N01("Inte ett tal"),
  N02("Tvetydigt tal"),
  N03("Felvärde i cellen"),
  N04("Formel utan beräknat värde"),
  N05("Uppgift saknas"),
  N06("Orimligt stort tal"),
  N07("Inte ett datum"),
  N08("Okänd status"),
  N09("För lång text"),
  N10("Negativt tal"),
  N11("Talen i raden går inte ihop"),
  N12("Datum i stället för tal"),
  N13("Formel som hämtar utifrån"),
  N14("Verifikation som inte går jämnt ut"),
  N15("Årets saldo stämmer inte med månaderna"),
  P01("Perioden framgår inte"),
  P02("Motstridiga perioder"),
  P03("Fel period"),
  P04("Rader från ett annat år"),
  P05("Månaden är stängd"),
  P06("Organisationen finns inte den månaden"),
  R01("Rapporterat stämmer inte med kontrollen"),
  R02("Controllerns uppgift stämmer inte med bokföringen"),
  B01("Månadsprofilen saknar förra årets utfall"),
  D01("Uppgift saknas: kontrolluppgift används"),
  D02("Uppgift saknas helt"),
  D03("Avsändaren framgår inte"),
  H06("Avvikelse utan plan och prognos"),
  H07("Omvänd teckenregel mot driften"),
  H10("Interna poster tar inte ut varandra"),
  S01("Konfigurationsfilen kan inte läsas"),
  S02("Okänd nyckel eller kolumn"),
  S03("Nyckel eller värde saknas"),
  S04("Ogiltigt värde"),
  S05("Samma kod två gånger"),
  S06("Pekar på något som inte finns"),
  M01("Prognosen ligger utanför den räknade"),
  T01("Omvänt tecken mot budgeten"),
  V01("Raderna summerar inte till totalen"),
  V02("Tryckt avvikelse stämmer inte"),
  V03("Delen är större än helheten"),
  V04("Resultatet stämmer inte med raderna"),
  V05("Fel enhet"),
  V06("Budgeten gäller en annan tid"),
  V07("Kostnaden hittills har minskat"),
  V08("Prognosen når inte upp till utfallet"),
  V09("Underskott utan orsak och åtgärd"),
  V10("Totalen ligger utanför sina delar"),
  V18("Åtgärden är försenad"),
  V21("Uppgifter om en person"),
  V22("Budgeten är inte den beslutade"),
  V23("Ersätter en tidigare leverans"),
  V24("Dolt eller sammanslaget");

  private final String title;

  FindingCode(String title) {
    this.title = title;
  }

  /**
   * Whether it is asked of a delivery, so that its sender knows at once, and anew of an edition, which
   * knows more. No answer in words lasts: what it asks for does.
   */
  public boolean isAskedAnew() {
    return switch (this) {
      case M01, V09, V18 -> true;
      default -> false;
    };
  }

  /** In a few Swedish words. */
  public String title() {
    return title;
  }
}
