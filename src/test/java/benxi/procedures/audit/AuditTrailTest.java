package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.testing.ProcessTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@DisplayName("操作记录：一件事一行，与事情同进退")
class AuditTrailTest {

  private static final String XIAOSHI = "210521100";

  @Autowired AuditTrail trail;
  @Autowired Chain chain;
  @Autowired IdentityService identities;
  @Autowired PlatformTransactionManager transactions;

  private long before;

  @BeforeEach
  void endOfTheChain() {
    before = chain.ends().head().number();
  }

  @Test
  @DisplayName("谁、哪个机构、什么时候、什么事、改前、改后，一行写全；接在前一行后面")
  void saysAll() {
    identities.setAuthentication("caiwen", List.of());
    trail.record(Act.of(ActKind.DECISION).inCase("SQ210521100-2017-0001").inDivision(XIAOSHI).about("审批")
        .changed("符合条件", "予以批准"));

    AuditLine line = written().get(0);
    assertThat(line.entry()).extracting(Entry::actor, Entry::office, Entry::division, Entry::kind, Entry::caseId,
        Entry::subject, Entry::before, Entry::after).containsExactly("caiwen", "本溪满族自治县小市镇受理窗口", XIAOSHI,
        "DECISION", "SQ210521100-2017-0001", "审批", "符合条件", "予以批准");
    assertThat(line.number()).isEqualTo(before + 1);
    assertThat(line.isIntact()).isTrue();
    assertThat(chain.ends().head()).isEqualTo(line.asHead());
  }

  @Test
  @DisplayName("没有人登录时是系统，公示栏上的是公众；机构是办理单位")
  void ofNobody() {
    trail.record(Act.of(ActKind.DRAW).inDivision("210521"));
    trail.record(Act.of(ActKind.OBJECTION).inDivision(XIAOSHI).by(Act.PUBLIC));

    assertThat(written()).extracting(line -> line.entry().actor()).containsExactly("系统", "公众");
    assertThat(written()).extracting(line -> line.entry().office()).containsExactly("本溪满族自治县", "本溪满族自治县小市镇");
  }

  @Test
  @DisplayName("没有办成的事不留一行；里面单独办成的事留一行")
  void standsWithItsAct() {
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      trail.record(Act.of(ActKind.DECISION).about("没有办成"));
      own.executeWithoutResult(inner -> trail.record(Act.of(ActKind.LETTER_WRITTEN).about("单独办成")));
      throw new IllegalStateException("后来出错");
    })).hasMessage("后来出错");

    assertThat(written()).extracting(line -> line.entry().subject()).containsExactly("单独办成");
  }

  @Test
  @DisplayName("一件事里的几行按先后接上")
  void severalOfOneAct() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      trail.record(Act.of(ActKind.ACCEPTANCE).about("一"));
      trail.record(Act.of(ActKind.LETTER_WRITTEN).about("二"));
      trail.record(Act.of(ActKind.LETTER_WRITTEN).about("三"));
    });

    List<AuditLine> lines = written();
    assertThat(lines).extracting(line -> line.entry().subject()).containsExactly("一", "二", "三");
    assertThat(lines.get(2).previousHash()).isEqualTo(lines.get(1).hash());
  }

  @Test
  @DisplayName("身份证号、银行账号、手机号报来也只留遮去中间的；证号、文书编号、区划代码和校验和照写")
  void neverAWholeNumber() {
    trail.record(Act.of(ActKind.WHOLE_LOOK).about("210521195003081234 看了 6228480402564890018")
        .changed("电话13804140001", "21052119500308123X，证号210521201700001，区划210521100205，"
            + "1234567890123456789a234567890123456789012345678901234567890123ab"));

    Entry entry = written().get(0).entry();
    assertThat(entry.subject()).isEqualTo("210521********1234 看了 622848*********0018");
    assertThat(entry.before()).isEqualTo("电话138****0001");
    assertThat(entry.after()).isEqualTo("210521********123X，证号210521201700001，区划210521100205，"
        + "1234567890123456789a234567890123456789012345678901234567890123ab");
  }

  @Test
  @DisplayName("生僻字、半个字符、空字符、很长的文字：写进去和读出来一样")
  void oddTexts() {
    trail.record(Act.of(ActKind.VALUE_CHANGE).about("𠮷村\0半\ud83d").changed("", "𠮷".repeat(5000)));

    AuditLine line = written().get(0);
    assertThat(line.entry().subject()).isEqualTo("𠮷村 半?");
    assertThat(line.entry().after()).isEqualTo("𠮷".repeat(4000) + "…");
    assertThat(line.isIntact()).isTrue();
  }

  private List<AuditLine> written() {
    return chain.after(before, 100);
  }
}
