package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.F01;
import static se.uppfoljning.facts.delivery.FindingCode.F02;
import static se.uppfoljning.facts.delivery.FindingCode.F03;
import static se.uppfoljning.facts.delivery.FindingCode.F06;
import static se.uppfoljning.facts.delivery.FindingCode.L01;

import java.util.Locale;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.table.Workbook.Reason;

/** What is said of a file that no workbook could be read from, and what to do about it. */
final class UnreadableFile {
  private static final String SAVE_AS =
      "Öppna den i Excel, välj Spara som Excel-arbetsbok (.xlsx) och lämna den igen.";
  private static final String MAKE_SMALLER =
      "Ta bort flikar som inte hör till uppföljningen och formatering på tomma rader, spara och "
          + "lämna den igen.";

  private UnreadableFile() {}

  static Finding told(Reason reason, DeliveryContext context) {
    TablePlace place = new TablePlace(context.fileName(), "");
    boolean isText = reason == Reason.TEXT || reason == Reason.NOT_A_WORKBOOK;
    return isText && isCsv(context.fileName())
        ? place.fel(L01, "", noExtract())
        : place.fel(code(reason), "", words(reason));
  }

  private static boolean isCsv(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static FindingCode code(Reason reason) {
    return switch (reason) {
      case EMPTY, BINARY_WORKBOOK, OPEN_DOCUMENT, TEXT, OTHER_DOCUMENT, ARCHIVE, NOT_A_WORKBOOK ->
        F01;
      case ENCRYPTED, OLD_WORKBOOK -> F02;
      case DAMAGED -> F03;
      case TOO_MANY_PARTS, TOO_BIG_PART, TOO_BIG, TOO_BIG_TEXT, TOO_DENSE, TOO_SLOW -> F06;
    };
  }

  private static Words words(Reason reason) {
    return switch (reason) {
      case EMPTY ->
        workbook(
            "Filen är tom.",
            "Kopieringen kan ha avbrutits: spara arbetsboken igen och lämna den på nytt.");
      case ENCRYPTED ->
        new Words(
            "",
            "en Excel-arbetsbok (.xlsx) utan lösenord",
            "Filen är lösenordsskyddad eller krypterad och kan inte öppnas.",
            "Ta bort lösenordet i Excel (Arkiv, Info, Skydda arbetsbok), spara och lämna den igen. "
                + "Låsta blad går bra.");
      case OLD_WORKBOOK -> workbook("Filen är sparad i det gamla Excelformatet .xls.", SAVE_AS);
      case BINARY_WORKBOOK -> workbook("Filen är en binär Excel-arbetsbok (.xlsb).", SAVE_AS);
      case OPEN_DOCUMENT ->
        workbook(
            "Filen är ett OpenDocument (till exempel .ods från LibreOffice).",
            "Välj Spara som Excel-arbetsbok (.xlsx) i programmet och lämna den igen.");
      case TEXT -> workbook("Filen är en textfil (till exempel .csv), vad den än heter.", SAVE_AS);
      case OTHER_DOCUMENT ->
        workbook(
            "Filen är ett annat slags dokument, till exempel från Word eller en pdf.",
            "Lämna arbetsboken med talen, sparad som Excel-arbetsbok (.xlsx).");
      case ARCHIVE ->
        workbook(
            "Filen är ett zip-arkiv och ingen Excel-arbetsbok.",
            "Packa upp arkivet och lämna arbetsboken (.xlsx) som ligger i det.");
      case NOT_A_WORKBOOK ->
        workbook("Filen är ingen Excel-arbetsbok, eller så blev den inte färdigsparad.", SAVE_AS);
      case DAMAGED ->
        new Words(
            "",
            "en hel arbetsbok",
            "Arbetsboken är skadad eller blev inte färdigkopierad, och kan inte läsas säkert.",
            "Öppna den i Excel, låt Excel reparera, spara och lämna den igen.");
      case TOO_MANY_PARTS -> small("Arbetsboken har fler än 1 000 delar (flikar, bilder, objekt).");
      case TOO_BIG_PART -> small("En flik eller annan del i arbetsboken är större än 64 MB.");
      case TOO_BIG ->
        small("Arbetsboken är för stor: mer än 128 MB uppackad eller 500 000 ifyllda celler.");
      case TOO_BIG_TEXT ->
        new Words(
            "",
            "högst 10 MB",
            "Textfilen är större än 10 MB; ett uttag med en rad per område, kön och ålder är mindre.",
            "Ta ut summor per område, kön och ålder, inte rader per person eller dag.");
      case TOO_DENSE ->
        small("En del i arbetsboken är packad mer än 100 gånger, som i en fil som vill skada.");
      case TOO_SLOW -> small("Arbetsboken tog mer än 30 sekunder att läsa.");
    };
  }

  private static Words workbook(String message, String remedy) {
    return new Words("", "en Excel-arbetsbok (.xlsx)", message, remedy);
  }

  private static Words small(String message) {
    return new Words("", "en arbetsbok med bara uppföljningen", message, MAKE_SMALLER);
  }

  private static Words noExtract() {
    return new Words(
        "",
        "ett uttag med de rubriker som står i inställningarna (extract-*.yml, ledger.yml)",
        "Textfilen har inte rubrikerna i något uttag ur personalsystemet eller bokföringen.",
        "Kontrollera rubrikraden. Områdets egna siffror lämnas som Excel-arbetsbok (.xlsx).");
  }
}
