package benxi.procedures.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a clash is in words: to whoever is refused, and to the trail. */
@Component
class Sentences {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final IdentityService identities;
  private final Clock clock;

  Sentences(@Lazy IdentityService identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  String refusal(Clash clash) {
    String person = person(clash.hand().person());
    return "任务“" + clash.post().name() + "”不能由" + person + "办理：" + clash.rule().says() + "（" + clash.rule().article()
        + "）。" + person + earlier(clash.hand()) + "，请由其他人办理。";
  }

  /** In the trail people stand by their user ids. */
  String lifted(Clash clash) {
    return "人员规则“" + clash.rule().says() + "”（" + clash.rule().article() + "）自" + DAY.format(clash.line().from())
        + "起停用，理由：" + clash.line().reason() + "（" + clash.line().place() + "）";
  }

  String earlier(Hand hand) {
    return hand.done() == null ? "正在办理本案的“" + hand.name() + "”"
        : "已于" + day(hand.done()) + "办理本案的“" + hand.name() + "”";
  }

  String now(Clash clash) {
    return clash.hand().person() + "办理“" + clash.post().name() + "”";
  }

  private String day(Instant moment) {
    return DAY.format(LocalDate.ofInstant(moment, clock.getZone()));
  }

  /** Name and user id, for names are not unique. */
  private String person(String id) {
    User user = identities.createUserQuery().userId(id).singleResult();
    return Optional.ofNullable(user).map(known -> known.getFirstName() + known.getLastName())
        .filter(name -> !name.isBlank()).map(name -> name + "（" + id + "）").orElse(id);
  }
}
