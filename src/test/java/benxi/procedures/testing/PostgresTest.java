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
 * As {@link ProcessTest}, on a real PostgreSQL. A test runs on both by a subclass of one line:
 * {@code @PostgresTest class ReliefApplicationOnPostgresTest extends ReliefApplicationProcessTest {}}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@Import({TestClock.class, Leftovers.class, PostgresForTests.class})
@ExtendWith(CleanAfterEach.class)
public @interface PostgresTest {}
