package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.testing.ProcessTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("不在培训模式：没有培训账户，也没有人用培训密码")
class OutsideTrainingTest {

  @Autowired TrainingPeople people;
  @Autowired IdentityService identities;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired OrganisationStart start;
  @Autowired OfficeGroups groups;
  @Autowired RightsTable rights;

  @AfterEach
  void trainAgain() {
    identities.deleteUser("realperson");
    identities.deleteUser("oldperson");
    start.afterSingletonsInstantiated();
  }

  @Test
  @DisplayName("还有培训账户、还有人用培训密码：不启动，逐个说出")
  void refusesToStart() {
    User user = identities.newUser("realperson");
    user.setPassword(people.password());
    engine.getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
    User old = identities.newUser("oldperson");
    old.setPassword("Quite-another-1");
    identities.saveUser(old);
    jdbc.sql("update ACT_ID_USER set PWD_ = :sha, SALT_ = 'salt' where ID_ = 'oldperson'")
        .param("sha", "{SHA-512}" + new Sha512HashDigest().encrypt(people.password() + "salt")).update();

    assertThatThrownBy(() -> outsideTraining().afterSingletonsInstantiated())
        .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.faults()).hasSize(2)
            .anyMatch(f -> f.startsWith("数据库里还有培训账户 baizhan、caiwen、") && f.contains("zhanghua、"))
            .anyMatch(f -> f.startsWith("账户 oldperson、realperson 还在用培训密码")));
    assertThat(identities.checkPassword("realperson", people.password())).as("没有被锁").isTrue();
  }

  @Test
  @DisplayName("都没有了：启动，也不建培训账户")
  void startsWithoutThem() {
    people.people().forEach(person -> identities.deleteUser(person.id()));
    User user = identities.newUser("realperson");
    user.setPassword("Quite-another-1");
    identities.saveUser(user);

    outsideTraining().afterSingletonsInstantiated();

    assertThat(identities.createUserQuery().list()).extracting(User::getId).containsExactly("realperson");
  }

  private OrganisationStart outsideTraining() {
    return new OrganisationStart(engine, groups, rights,
        new TrainingAccounts(people, new ProceduresSettings(".", false), identities, jdbc));
  }
}
