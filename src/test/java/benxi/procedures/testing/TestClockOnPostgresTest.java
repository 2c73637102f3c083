package benxi.procedures.testing;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("测试时钟(PostgreSQL)")
class TestClockOnPostgresTest extends TestClockTest {}
