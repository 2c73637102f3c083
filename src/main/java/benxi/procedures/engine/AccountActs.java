package benxi.procedures.engine;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An account is made, changed, unlocked or deleted; what stands in it, names and passwords, is not told. */
@Component
class AccountActs {

  private static final EngineField SAVED = EngineField.of(SaveUserCmd.class, "user");
  private static final EngineField DELETED = EngineField.of(DeleteUserCmd.class, "userId");
  private static final EngineField UNLOCKED = EngineField.of(UnlockUserCmd.class, "userId");

  private final JdbcClient jdbc;

  private record Account(String first, String last, String email, String password) {}

  AccountActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static boolean concerns(Command<?> command) {
    return command instanceof SaveUserCmd || command instanceof DeleteUserCmd || command instanceof UnlockUserCmd;
  }

  Function<Object, List<Act>> before(Command<?> command) {
    if (command instanceof SaveUserCmd) {
      UserEntity user = SAVED.in(command);
      Optional<Account> before = account(user.getId());
      return result -> saved(user, before);
    }
    String id = command instanceof DeleteUserCmd ? DELETED.in(command) : UNLOCKED.in(command);
    if (account(id).isEmpty()) {
      return result -> List.of();
    }
    if (command instanceof DeleteUserCmd) {
      String groups = String.join("、", jdbc.sql("select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ? order by GROUP_ID_")
          .param(id).query(String.class).list());
      return result -> List.of(act(id, "有这个账户" + (groups.isEmpty() ? "" : "，在组 " + groups), null));
    }
    boolean locked = jdbc.sql("select count(*) from ACT_ID_USER where ID_ = ? and ATTEMPTS_ > 0").param(id)
        .query(Integer.class).single() > 0;
    return result -> locked ? List.of(act(id, "登录失败后锁定", "解锁")) : List.of();
  }

  private static List<Act> saved(UserEntity user, Optional<Account> before) {
    if (before.isEmpty()) {
      return List.of(act(user.getId(), null, "建立"));
    }
    List<String> changed = new ArrayList<>();
    Account was = before.get();
    if (!Objects.equals(was.first(), user.getFirstName()) || !Objects.equals(was.last(), user.getLastName())) {
      changed.add("姓名");
    }
    if (!Objects.equals(was.email(), user.getEmail())) {
      changed.add("电子邮箱");
    }
    if (!Objects.equals(was.password(), user.getPassword())) {
      changed.add("密码");
    }
    return changed.isEmpty() ? List.of() : List.of(act(user.getId(), "原有的", "改了" + String.join("、", changed)));
  }

  private static Act act(String userId, String before, String after) {
    return Act.of(ActKind.ACCOUNT_CHANGE).about("账户 " + userId).changed(before, after);
  }

  private Optional<Account> account(String id) {
    return jdbc.sql("select FIRST_, LAST_, EMAIL_, PWD_ from ACT_ID_USER where ID_ = ?").param(id)
        .query((row, n) -> new Account(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).optional();
  }
}
