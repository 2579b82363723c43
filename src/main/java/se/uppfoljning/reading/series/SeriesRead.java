package se.uppfoljning.reading.series;

import java.util.List;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.series.MonthlySeries;

/**
 * What a file of series gave.
 *
 * @param series those of its lines that could be read, in the order of the file
 * @param findings what is wrong, by line; empty when nothing is
 */
public record SeriesRead(List<MonthlySeries> series, List<Finding> findings) {
  public SeriesRead {
    series = List.copyOf(series);
    findings = List.copyOf(findings);
  }
}
