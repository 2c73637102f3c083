package benxi.procedures.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

/**
 * The command {@code --audit-verify}: checks the chain with nothing but the database and says so; with
 * {@code --audit-head=1234:ab12…} also against ends of the chain that were noted earlier. Result 0: whole;
 * 1: broken; 2: it could not be checked.
 */
public final class AuditCommand {

  private static final String VERIFY = "--audit-verify";
  private static final String NOTED = "--audit-head=";
  private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");
  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int NOT_CHECKED = 2;

  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class})
  @Import({Chain.class, Verification.class})
  private static final class OnlyTheDatabase {}

  private AuditCommand() {}

  public static boolean isAsked(String... arguments) {
    return List.of(arguments).contains(VERIFY);
  }

  /** Prints the verdict; the result of the command. */
  public static int run(String... arguments) {
    List<Head> noted = new ArrayList<>();
    for (String written : Arrays.stream(arguments).filter(a -> a.startsWith(NOTED)).map(a -> a.substring(NOTED.length())).toList()) {
      var head = HEAD.matcher(written);
      if (!head.matches()) {
        return say("链头“" + written + "”写法不对：请照抄当时的“行号:校验和”，例如 --audit-head=12:" + "0".repeat(64) + "。", NOT_CHECKED);
      }
      noted.add(new Head(Long.parseLong(head.group(1)), head.group(2)));
    }
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlyTheDatabase.class)
        .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false).registerShutdownHook(false)
        .initializers(AuditCommand::neverANewDatabase).run(arguments)) {
      Verdict verdict = context.getBean(Verification.class).verify(noted);
      return say(verdict.words() + (verdict.isWhole() ? "请把链头抄到别处保存，以后用 --audit-head= 核对。" : ""),
          verdict.isWhole() ? WHOLE : BROKEN);
    } catch (RuntimeException unreachable) {
      return say("操作记录核对不了（" + NestedExceptionUtils.getMostSpecificCause(unreachable).getMessage()
          + "）：请核对 spring.datasource 的地址和账户；内嵌数据库同时只能由一个程序打开，请先停止正在运行的程序，或者在网页 /audit 上核对。",
          NOT_CHECKED);
    }
  }

  /** H2 would make an empty database where there is none, and call it whole. */
  private static void neverANewDatabase(ConfigurableApplicationContext context) {
    String url = context.getEnvironment().getProperty("spring.datasource.url", "");
    if (url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains("IFEXISTS")) {
      context.getEnvironment().getPropertySources().addFirst(
          new MapPropertySource("audit", Map.of("spring.datasource.url", url + ";IFEXISTS=TRUE")));
    }
  }

  private static int say(String sentence, int result) {
    System.out.println(sentence);
    return result;
  }
}
