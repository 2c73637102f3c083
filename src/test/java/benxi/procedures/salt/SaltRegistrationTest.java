package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("第二部分：以现有食盐批发企业为基数，只减不增")
class SaltRegistrationTest {

  @Autowired SaltOffice office;
  @Autowired TestClock clock;
  @Autowired Licences licences;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("三家批发企业列入登记簿，第四家退回；定点生产企业不受此限")
  void threeAndNoFourth() {
    office.holder(1);
    office.holder(2);
    office.holder(3);
    assertThatThrownBy(() -> office.holder(4)).hasMessageContaining("只减不增").hasMessageContaining("3 家");
    office.holder(4, Map.of("licenceKind", "production"));
    assertThat(licences.all(PageWanted.FIRST).rows()).hasSize(4);
  }

  @Test
  @DisplayName("失效的一家不腾出名额")
  void aLapsedOneMakesNoRoom() {
    office.holder(1);
    office.holder(2);
    office.holder(3);
    clock.forwardPast(LocalDate.of(2018, 12, 31));
    assertThatThrownBy(() -> office.holder(4, Map.of("licenceBasis", "reissued", "validFrom", "2018-06-01", "validUntil", "2022-01-01")))
        .hasMessageContaining("只减不增");
  }

  @Test
  @DisplayName("失效的一家自己也不能再按“现有”列入；另一种许可证不受影响")
  void aLapsedOneDoesNotReturn() {
    Licence lapsed = office.holder(1);
    clock.forwardPast(LocalDate.of(2018, 12, 31));
    Map<String, Object> reissued = Map.of("licenceNumber", "食盐批-9", "licenceBasis", "reissued", "validFrom", "2018-06-01",
        "validUntil", "2022-01-01");
    assertThatThrownBy(() -> office.holder(1, reissued)).hasMessageContaining("“" + lapsed.number() + "”期满失效，不再是现有企业");
    office.holder(1, SaltOffice.with(reissued, Map.of("licenceKind", "production", "licenceNumber", "食盐定-9")));
    assertThat(licences.of(lapsed.creditCode())).extracting("number").containsExactlyInAnyOrder("食盐批-1", "食盐定-9");
  }

  @Test
  @DisplayName("编号重复、同种许可证已有、已经届满、发证日期不对：逐项说明，什么也没有登记")
  void wrongEntriesAreRefused() {
    Licence first = office.holder(1);
    assertThatThrownBy(() -> office.holder(1)).hasMessageContaining("不能重复登记").hasMessageContaining("同种许可证只有一个");
    assertThatThrownBy(() -> office.holder(2, Map.of("licenceNumber", first.number()))).hasMessageContaining("第1盐业公司");
    assertThatThrownBy(() -> office.holder(2, Map.of("licenceBasis", "reissued", "validUntil", "2017-10-08")))
        .hasMessageContaining("已经届满");
    assertThatThrownBy(() -> office.holder(2, Map.of("creditCode", CreditCodes.of(2).replace("91210500", "91210501"))))
        .hasMessageContaining("校验码");
    assertThat(licences.all(PageWanted.FIRST).rows()).hasSize(1);
    assertThat(office.runtime.createProcessInstanceQuery().processDefinitionKey("salt-licence-renewal").count()).isEqualTo(1);
  }

  @Test
  @DisplayName("有效期2018年12月31日已过，不能再按“现有许可证”登记")
  void tooLateForExistingOnes() {
    clock.set(LocalDate.of(2019, 1, 1));
    assertThatThrownBy(() -> office.holder(1)).hasMessageContaining("2018-12-31").hasMessageContaining("届满");
  }
}
