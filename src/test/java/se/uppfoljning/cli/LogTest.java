package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as it is configured for real. */
class LogTest {
  @TempDir
  Path folder;

  @Test
  void oneJsonObjectALineWhateverANameHolds() throws JoranException, IOException {
    String forged = "bok\n{\"level\":\"ERROR\"}\r\u001B[31m.xlsx";
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("uppfoljning.log.folder", folder.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogTest.class.getResource("/log-in-home.xml"));

    context.getLogger("se.uppfoljning.jobs.IntakeJob").info("arrival {}", forged);
    context.getLogger("org.h2").error("Value too long: '19121212-1212'");
    context.stop();

    List<String> lines = Files.readAllLines(folder.resolve("uppfoljning.jsonl"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).doesNotContain("\u001B");
    JsonNode line = new JsonMapper().readTree(lines.get(0));
    assertThat(line.get("level").asString()).isEqualTo("INFO");
    assertThat(line.get("arguments").get(0).asString()).isEqualTo(forged);
  }
}
