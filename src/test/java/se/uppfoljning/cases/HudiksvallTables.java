package se.uppfoljning.cases;

/**
 * Two published tables as rows of a {@link WorkbookCase}, as the controller has them. Source:
 * Hudiksvalls kommun, Verksamhetsrapport delår 2023, Social- och omsorgsnämnden.
 */
public final class HudiksvallTables {
  /** The projects in tkr: an empty cell is a number that is missing. */
  public static final String INVESTMENTS = """
      Investeringar, tkr

      Projekt/Projektstruktur | Utfall jan-aug 2023 | Budget 2023 | Årsprognos | Avvikelse prognos mot budget
      8002 - Äldre- och demensbo. LSS, IFO | -798 | -10500 | -5000 | =C4-D4
      8008 - Trygghetslarm | | -125 | -125 | =C5-D5
      8105 - Digitalisering | -91 | -3000 | -3000 | =C6-D6
      8210 - Möbler och Inventarier SOM | -2615 | -15000 | -7000 | =C7-D7
      8214 - Träffpunkt Funktionshinder | | -1000 | 0 | =C8-D8
      Summa Alla projekt | =SUM(B4:B8) | =SUM(C4:C8) | =SUM(D4:D8) | =C9-D9
      """;

  /** The volumes of three areas: a dash or an empty cell is a number that is missing. */
  public static final String VOLUMES = """
      Grupp | Kvantitet/Verksamhet | Utfall 2022 | Åtagande -23 | Prognos -23 | Avvikelse
      Äldreomsorg | Platser i särskilt boende | 438 | '- | '- | 0
       | Korttidsplatser | 23 | '- | '- | 0
       | Demensboende | 63 | 503 | 495 | -8
       | Platser i specialboende | 24 | 40 | 40 | 0
       | Rehabenheten - samarbete med Regionen | 6 | 6 | 6 | 0
       | Hemtjänsttimmar (xkl kringtid) | '266 377 | '310 000 | '278 400 | '-31 600
      Funktionsnedsättning | Säbo SOL LSS, platser | 137 | 158 | 144 | -14
       | Specialboenden, även externa platser | 33 | 36 | 25 | -11
       | Boende vid skolgång i en annan kommun | 3 | 3 | 3 | 0
       | Korttidsboende barn/vuxna, platser | 20 | 18 | 18 | 0
       | Korttidstillsyn för barn över 12 år, platser | 16 | 20 | 20 | 0
       | LSS Daglig verksamhet (exkl HRC), platser | 20 | 30 | 30 | 0
       | Ledsagarservice LSS timmar/år | 2539 | 2000 | 2200 | 200
       | Kontaktpersoner SOL och LSS | 300 | 300 | 300 | 0
       | Avlösarservice i hemmet tim/år | 3341 | 5000 | 3800 | -1200
       | Boendestöd SOL tim/år (exkl kringtid) | 29235 | 40000 | 22500 | -17500
       | Personliga assistenter, brukare | 90 | 100 | 91 | -9
       | Frivillig psykiatri "Träffen", platser | 6 | | | 0
      Arbete och integration | LSS Daglig verksamhet | 227 | 220 | 212 | -8
       | Staffansgården | 25 | 30 | 19 | -11
       | SoL Sysselsättning Socialpsykiatri | 18 | 40 | 18 | -22
       | Försörjningsstödstagare | 770 | 800 | 800 | 0
      """;

  private HudiksvallTables() {}
}
