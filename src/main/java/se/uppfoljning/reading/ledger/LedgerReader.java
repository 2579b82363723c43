package se.uppfoljning.reading.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.table.Workbook;

/** Reads an extract of the accounts, told by its content. */
public final class LedgerReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String SIE = "#FLAGGA";
  private static final int HEAD = 1 << 15;

  private LedgerReader() {}

  /**
   * The sums of an extract, and those texts of it in which a person's number may stand.
   *
   * @return empty when the file is no SIE and has no headings of an extract
   * @throws UncheckedIOException if there is no such file or it may not be read
   */
  public static Optional<Workbook.Ledgered> read(Path file, Ledger ledger) {
    try {
      boolean sie = isSie(file);
      Charset letters = Encoding.of(file, sie);
      Faults faults = new Faults();
      if (sie) {
        try (BufferedReader in = open(file, letters)) {
          return Optional.of(
              new Workbook.Ledgered(new SieReader(ledger, faults).read(in), faults.texts()));
        }
      }
      Optional<ColumnHeadings> headings = ColumnHeadings.in(head(file, letters), ledger);
      if (headings.isEmpty()) {
        return Optional.empty();
      }
      try (BufferedReader in = open(file, letters)) {
        ColumnReader reader = new ColumnReader(ledger, headings.get(), faults, new Tally());
        return Optional.of(new Workbook.Ledgered(reader.read(in), faults.texts()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code #FLAGGA} is the first record of SIE; every code page writes it alike. */
  private static boolean isSie(Path file) throws IOException {
    return head(file, StandardCharsets.UTF_8).strip().regionMatches(true, 0, SIE, 0, SIE.length());
  }

  private static String head(Path file, Charset letters) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), letters);
      return head.startsWith(BYTE_ORDER_MARK) ? head.substring(1) : head;
    }
  }

  /** Undecodable bytes are one odd letter each; the file is read on. */
  private static BufferedReader open(Path file, Charset letters) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), letters), HEAD);
    in.mark(1);
    if (in.read() != BYTE_ORDER_MARK.charAt(0)) {
      in.reset();
    }
    return in;
  }
}
