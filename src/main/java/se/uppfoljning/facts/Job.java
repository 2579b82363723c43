package se.uppfoljning.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One job as {@code jobs/<job>.yml} defines it.
 *
 * @param job its name, such as {@code monthly-report}; also the file's name
 * @param report what its report is called in file names; null for jobs without a report
 * @param recipients roles of recipients.csv that get its mail
 * @param files those of them that get the figures as files, instead of a workbook
 * @param schedule when it runs by itself; null when only by hand
 */
public record Job(
    String job,
    @Nullable String report,
    List<String> recipients,
    List<String> files,
    @Nullable Schedule schedule) {
  public Job {
    recipients = List.copyOf(recipients);
    files = List.copyOf(files);
  }
}
