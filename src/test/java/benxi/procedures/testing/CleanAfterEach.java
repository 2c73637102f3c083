package benxi.procedures.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test finds the application as it was after its start. */
class CleanAfterEach implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    EngineOfTheTest.answers(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    leftovers(test).rememberStart();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    leftovers(test).remove();
  }

  private static Leftovers leftovers(ExtensionContext test) {
    return SpringExtension.getApplicationContext(test).getBean(Leftovers.class);
  }
}
