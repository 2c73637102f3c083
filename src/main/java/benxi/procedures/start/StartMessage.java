package benxi.procedures.start;

import benxi.procedures.organisation.TrainingGuide;
import benxi.procedures.organisation.TrainingGuide.Learner;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What is said on the console when everything is up: where things are, who can sign in, what to try first. */
@Component
class StartMessage {

  private final TrainingGuide guide;
  private final IdentityService identities;

  StartMessage(TrainingGuide guide, IdentityService identities) {
    this.guide = guide;
    this.identities = identities;
  }

  @EventListener
  void ready(ApplicationReadyEvent started) {
    if (started.getApplicationContext() instanceof ServletWebServerApplicationContext server) {
      System.out.println(text(address(server), started.getTimeTaken()));
    }
  }

  private static String address(ServletWebServerApplicationContext server) {
    Environment environment = server.getEnvironment();
    boolean tls = environment.containsProperty("server.ssl.bundle") || environment.containsProperty("server.ssl.key-store");
    return (tls ? "https://" : "http://") + environment.getProperty("server.address", "localhost")
        + ":" + server.getWebServer().getPort() + environment.getProperty("server.servlet.context-path", "");
  }

  String text(String address, Duration taken) {
    StringBuilder text = new StringBuilder("\n本溪市办事流程已经启动");
    text.append(guide.isTraining() ? "（培训模式）" : "").append(taken == null ? "" : "，用了 " + taken.toSeconds() + " 秒").append("。\n\n");
    line(text, "首页", address + "/", "");
    Addresses.ALL.forEach(place -> line(text, place.name(), address + place.path(), place.what()));
    if (guide.isTraining()) {
      people(text);
    } else if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
      text.append("\n还没有系统管理员：请在配置里写上 camunda.bpm.admin-user.id 和 camunda.bpm.admin-user.password，"
          + "重新启动一次，登录后立即改密码，再把这两项删去。\n");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String address, String what) {
    text.append("  ").append(padded(name, 10)).append(what.isEmpty() ? address : padded(address, 46) + what).append('\n');
  }

  private void people(StringBuilder text) {
    List<Learner> learners = guide.learners();
    text.append("\n培训人员，密码都是 ").append(guide.password()).append("：\n\n");
    for (Learner learner : learners) {
      text.append("  ").append(padded(learner.id(), 10)).append(padded(learner.name(), 8))
          .append(padded(learner.office(), 42)).append(learner.does()).append('\n');
    }
    text.append("\n先试这一件：").append(guide.firstStep()).append('\n');
  }

  /** A Chinese character is two columns wide on a console. */
  private static String padded(String text, int columns) {
    int width = text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, columns - width));
  }
}
