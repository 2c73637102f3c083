package benxi.procedures.deadline;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("法定期限（PostgreSQL）")
class DeadlinesOnPostgresTest extends DeadlinesTest {}
