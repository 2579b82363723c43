package se.uppfoljning.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML part of the mail, from the template beside this class; all text is escaped. */
final class MailPage {
  private static final TemplateEngine ENGINE = engine();

  private MailPage() {}

  static String of(MailContent content) {
    Context context = new Context(Locale.forLanguageTag("sv-SE"));
    ReportWords words = content.words();
    context.setVariable("mail", content);
    context.setVariable("headline", words.followUp() + " " + words.month());
    context.setVariable("committee", words.committee());
    context.setVariable("unit", words.unit());
    context.setVariable("closing", words.closing());
    context.setVariable("signRule", ReportWords.SIGN_RULE);
    context.setVariable("moreQuestions", ReportWords.MORE_QUESTIONS);
    return ENGINE.process("se/uppfoljning/reporting/management-mail.html", context);
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
