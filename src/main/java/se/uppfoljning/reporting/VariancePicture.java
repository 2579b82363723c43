package se.uppfoljning.reporting;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.outbox.Attachment;

/** The picture of the mail: the period's variance of each area as a bar, deficits to the left. */
final class VariancePicture {
  private static final Logger LOG = LoggerFactory.getLogger(VariancePicture.class);
  private static final Color BLUE = new Color(0x1F, 0x5C, 0x99);
  private static final int WIDTH = 1136; // twice as shown, for telephones
  private static final int BAR_HEIGHT = 64;
  private static final int AXIS_HEIGHT = 110;
  private static final int LETTERS = 26;

  private record Bar(String name, BigDecimal variance) {}

  private VariancePicture() {}

  /** A PNG; empty when there is nothing to draw, or the machine has no typeface to write with. */
  static Optional<Attachment> of(Edition edition) {
    List<Bar> bars = bars(edition);
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] png = png(chart(edition, bars));
      return Optional.of(new Attachment("avvikelse.png", "image/png", png));
    } catch (LinkageError | InternalError | IllegalStateException noTypeface) {
      LOG.warn("no picture: {}", noTypeface.getClass().getName());
      return Optional.empty();
    }
  }

  /** From the bottom up, as the chart counts. */
  private static List<Bar> bars(Edition edition) {
    List<Bar> bars = new ArrayList<>();
    Rows rows = new Rows(edition);
    for (Org org : rows.areas()) {
      edition
          .figures()
          .printed(rows.total(org.code()).with(Kind.VARIANCE_YTD))
          .flatMap(figure -> Optional.ofNullable(figure.value()))
          .map(edition.municipality().profile().unit()::fromKr)
          .ifPresent(variance -> bars.add(new Bar(org.name(), variance)));
    }
    Collections.reverse(bars);
    return bars;
  }

  private static HorizontalBarChart chart(Edition edition, List<Bar> bars) {
    ReportWords words = new ReportWords(edition);
    HorizontalBarChart chart = new HorizontalBarChartBuilder()
        .width(WIDTH)
        .height(AXIS_HEIGHT + bars.size() * BAR_HEIGHT)
        .title("Avvikelse mot budget " + words.span() + ", " + words.unit())
        .build();
    style(chart.getStyler());
    chart
        .addSeries(
            "Avvikelse",
            bars.stream().map(Bar::variance).toList(),
            bars.stream().map(Bar::name).toList())
        .setFillColor(BLUE);
    return chart;
  }

  private static void style(HorizontalBarStyler style) {
    Font letters = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);
    style.setBaseFont(letters);
    style.setChartTitleFont(letters.deriveFont(Font.BOLD));
    style.setAxisTickLabelsFont(letters);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setChartTitleBoxVisible(false);
    style.setLegendVisible(false);
    style.setXAxisDecimalPattern("#,##0");
    style.setLocale(Locale.forLanguageTag("sv-SE"));
  }

  private static byte[] png(HorizontalBarChart chart) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory: does not happen
    }
  }
}
