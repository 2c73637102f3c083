package benxi.procedures.browser;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves browser tests out where there is no Chromium, and says so in one line when the tests are over. */
class ChromiumInstalled implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.program().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium");
    }
    context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(LeftOut.class, type -> new LeftOut(), LeftOut.class)
        .names.add(context.getDisplayName());
    return ConditionEvaluationResult.disabled("没有安装 Chromium");
  }

  private static final class LeftOut implements ExtensionContext.Store.CloseableResource {

    private final Set<String> names = new ConcurrentSkipListSet<>();

    @Override
    public void close() {
      System.out.println("【没有运行】这台机器没有安装 Chromium，浏览器测试跳过了：" + String.join("、", names)
          + "。安装 chromium 后再运行 mvn verify。");
    }
  }
}
