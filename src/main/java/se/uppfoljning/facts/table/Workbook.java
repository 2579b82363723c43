package se.uppfoljning.facts.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.LedgerBook;

/** What reading a file gave; most are workbooks. */
public sealed interface Workbook {
  /**
   * The defined name by which the sheet is known that we put in a workbook to be corrected. It is
   * ours, and not read when the workbook comes back.
   */
  String CORRECTIONS = "uppfoljning_rattningar";

  /**
   * A workbook that could be opened.
   *
   * @param tables the tables found, in the order of the sheets
   * @param otherSheets names of sheets with content but without any known table
   * @param stamp what tells that it was made of our template; null when nothing does
   * @param texts every text of every sheet, also of those without tables: cells, comments and
   *     drawings; and numbers of 10 or 12 digits, since people write identity numbers so
   * @param outward what of it reaches outside the file
   */
  record Opened(
      List<Table> tables,
      List<String> otherSheets,
      @Nullable TemplateStamp stamp,
      List<PlacedText> texts,
      Outward outward)
      implements Workbook {
    public Opened {
      tables = List.copyOf(tables);
      otherSheets = List.copyOf(otherSheets);
      texts = List.copyOf(texts);
    }
  }

  /**
   * What of a workbook reaches outside the file. None of it is ever followed: what was stored counts.
   *
   * @param links whether it has links to other workbooks
   * @param connections whether it has connections to other sources, or queries of them
   * @param calls the cells whose formulas call another program or the network; names of cells with
   *     such a formula have no sheet and no address
   */
  record Outward(boolean links, boolean connections, List<PlacedText> calls) {
    /** Nothing. */
    public static final Outward NONE = new Outward(false, false, List.of());

    public Outward {
      calls = List.copyOf(calls);
    }
  }

  /** No workbook but a text file with rows from the HR system. */
  record Extracted(ExtractTable table) implements Workbook {}

  /**
   * No workbook but an extract of the accounts.
   *
   * @param texts those texts of it in which a person's number may stand
   */
  record Ledgered(LedgerBook book, List<PlacedText> texts) implements Workbook {
    public Ledgered {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A file that is no workbook we read.
   *
   * @param texts its lines when it is text after all; none of any other file
   */
  record Unreadable(Reason reason, List<PlacedText> texts) implements Workbook {
    public Unreadable {
      texts = List.copyOf(texts);
    }

    /** One that nothing can be read of. */
    public Unreadable(Reason reason) {
      this(reason, List.of());
    }
  }

  /** Why a file could not be read. */
  enum Reason {
    /** No bytes at all. */
    EMPTY,
    /** Encrypted, by a password or a sensitivity label. */
    ENCRYPTED,
    /** A workbook in the old binary format, .xls. */
    OLD_WORKBOOK,
    /** A workbook in the new binary format, .xlsb. */
    BINARY_WORKBOOK,
    /** An OpenDocument, such as .ods. */
    OPEN_DOCUMENT,
    /** Text, such as .csv or a page of the web, whatever its name says. */
    TEXT,
    /** A letter, a presentation, a PDF, a picture. */
    OTHER_DOCUMENT,
    /** A zip archive of other files. */
    ARCHIVE,
    /** Any other kind of file. */
    NOT_A_WORKBOOK,
    /** Cut off, or its inside is damaged: what it holds cannot be trusted. */
    DAMAGED,
    /** More parts than any workbook has. */
    TOO_MANY_PARTS,
    /** One part of it is too big. */
    TOO_BIG_PART,
    /** It is too big as a whole, or holds too many cells. */
    TOO_BIG,
    /** A text file that is too big for an extract. */
    TOO_BIG_TEXT,
    /** It is packed as only a file that is meant to harm is. */
    TOO_DENSE,
    /** Reading it took too long. */
    TOO_SLOW
  }
}
