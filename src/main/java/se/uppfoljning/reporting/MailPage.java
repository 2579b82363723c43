package se.uppfoljning.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.uppfoljning.facts.outbox.Attachment;

/** The HTML part of the mail, from the template beside this class; all text is escaped. */
final class MailPage {
  private static final TemplateEngine ENGINE = engine();

  private MailPage() {}

  static String of(MailContent content, Optional<Attachment> picture) {
    Context context = new Context(Locale.forLanguageTag("sv-SE"));
    ReportWords words = content.words();
    context.setVariable("mail", content);
    context.setVariable("headline", words.followUp() + " " + words.covers());
    context.setVariable("picture", picture.map(Attachment::fileName).orElse(""));
    context.setVariable("signRule", content.signRule());
    context.setVariable("moreQuestions", ReportWords.MORE_QUESTIONS);
    return ENGINE.process("se/uppfoljning/reporting/report-mail.html", context);
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(MailPage.class.getClassLoader());
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
