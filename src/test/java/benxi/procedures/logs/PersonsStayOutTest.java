package benxi.procedures.logs;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.LogLines;
import ch.qos.logback.classic.LoggerContext;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;

@DisplayName("日志：写下来之前去掉个人信息")
class PersonsStayOutTest {

  private static final Throwable FAILURE = new IllegalStateException("申请人韩守田，电话13804140001",
      new IllegalArgumentException("Value too long: '上堡村二组' 210521195003080012"));

  private LogLines lines;

  @BeforeEach
  void open() {
    new LogsWithoutPersons().initialize(new GenericApplicationContext());
    lines = new LogLines();
  }

  @AfterEach
  void close() {
    lines.close();
  }

  @Test
  @DisplayName("别的库写的：中文、证件号、卡号、电话都不写；异常只写种类和位置，不写说的话")
  void ofLibraries() {
    String written = written("org.camunda.bpm.engine", log -> log.warn("ENGINE-16004 {} of job {}: {}",
        "closing", "4711", "韩守田 上堡村二组 210521195003080012 6222021001116245702 13804140001", FAILURE));

    assertThat(written).contains("ENGINE-16004 closing of job 4711", "IllegalStateException", "IllegalArgumentException",
        getClass().getName()).doesNotContain("韩守田", "上堡", "13804140001", "210521195003080012", "6222021001116245702",
            "Value too long", "申请人");
  }

  @Test
  @DisplayName("写成文字的异常也一样：留下种类和位置")
  void thrownAsText() {
    String written = written("org.camunda.bpm.engine.rest.exception", log -> log.error(
        "ENGINE-REST-HTTP500 org.camunda.bpm.engine.ProcessEngineException: Han Shoutian\n\tat a.b.C.d(C.java:1)\n"
            + "Caused by: java.sql.SQLException: 上堡村 'Han Shoutian'\n\t... 12 more"));

    assertThat(written).contains("ENGINE-REST-HTTP500 org.camunda.bpm.engine.ProcessEngineException", "at a.b.C.d(C.java:1)",
        "Caused by: java.sql.SQLException", "... 12 more").doesNotContain("Han Shoutian", "上堡");
  }

  @Test
  @DisplayName("本系统写的：中文照写，号码隐去，异常说的话不写；流式写法也一样")
  void ofOurOwn() {
    String written = written("benxi.procedures.deadline.DeadlineRecount",
        log -> log.atWarn().setCause(FAILURE).log("重新推算了{}个期限：{}", 3, FAILURE.getMessage()));

    assertThat(written).contains("重新推算了3个期限").doesNotContain("韩守田", "13804140001", "210521195003080012");
  }

  @Test
  @DisplayName("不写的级别仍旧不写，一行只写一次，配置换过以后还在")
  void levelsStay() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().clear();
    new LogsWithoutPersons().initialize(new GenericApplicationContext());
    new LogsWithoutPersons().initialize(new GenericApplicationContext());
    Logger log = LoggerFactory.getLogger("benxi.procedures.Test");
    log.trace("看不见");
    log.error("看得见 {}", "一次");

    assertThat(lines.all()).filteredOn(line -> line.contains("看")).singleElement().asString().contains("看得见 一次");
  }

  private String written(String logger, Consumer<Logger> act) {
    act.accept(LoggerFactory.getLogger(logger));
    return String.join("\n", lines.all());
  }
}
