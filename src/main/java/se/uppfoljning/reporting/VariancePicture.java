package se.uppfoljning.reporting;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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
  private static final int BAR_HEIGHT = 88; // with less room every second name is left out
  private static final int AXIS_HEIGHT = 80;
  private static final int LETTERS = 30;
  private static final int LONGEST_NAME = 25;

  private record Bar(String name, BigDecimal variance) {
    /** The picture is a glance; the whole name stands in the table below it. */
    String shortName() {
      return name.length() <= LONGEST_NAME
          ? name
          : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }
  }

  private VariancePicture() {}

  /** A PNG; empty when there is nothing to draw, or the machine has no typeface to write with. */
  static Optional<Attachment> of(Edition edition) {
    List<Bar> bars = bars(edition);
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] png = png(chart(bars));
      return Optional.of(new Attachment("avvikelse.png", "image/png", png));
    } catch (LinkageError | InternalError | IllegalStateException noTypeface) {
      LOG.warn("no picture: {}", noTypeface.getClass().getName());
      return Optional.empty();
    }
  }

  private static List<Bar> bars(Edition edition) {
    List<Bar> bars = new ArrayList<>();
    Rows rows = new Rows(edition);
    for (Org org : rows.areas()) {
      edition
          .figures()
          .printed(rows.total(org.code()).with(Kind.VARIANCE_YTD))
          .flatMap(figure -> Optional.ofNullable(figure.value()))
          .map(edition.municipality().amountUnit(rows.committee())::fromKr)
          .map(variance -> rows.signed(variance))
          .ifPresent(variance -> bars.add(new Bar(org.name(), variance)));
    }
    return bars;
  }

  private static HorizontalBarChart chart(List<Bar> bars) {
    HorizontalBarChart chart = new HorizontalBarChartBuilder()
        .width(WIDTH)
        .height(AXIS_HEIGHT + bars.size() * BAR_HEIGHT)
        .build();
    style(chart.getStyler());
    chart
        .addSeries(
            "Avvikelse",
            bars.stream().map(Bar::variance).toList(),
            bars.stream().map(Bar::shortName).toList())
        .setFillColor(BLUE);
    return chart;
  }

  private static void style(HorizontalBarStyler style) {
    Font letters = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);
    style.setBaseFont(letters);
    style.setAxisTickLabelsFont(letters);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setChartTitleVisible(false);
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
