package benxi.procedures.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole application on H2 in memory, started once for all tests that carry this and nothing that
 * changes the context. Jobs run only when {@link TestClock} says so. After each test the clock runs
 * freely again, all cases are gone and so is what stood in the registers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:process-tests;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false"})
@Import({TestClock.class, Leftovers.class})
@ExtendWith(CleanAfterEach.class)
public @interface ProcessTest {}
