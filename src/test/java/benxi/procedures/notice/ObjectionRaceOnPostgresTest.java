package benxi.procedures.notice;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("异议与期满同时发生（PostgreSQL）")
class ObjectionRaceOnPostgresTest extends ObjectionRaceTest {}
