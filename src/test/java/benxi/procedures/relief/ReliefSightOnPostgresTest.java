package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("PostgreSQL：别的单位的案件")
class ReliefSightOnPostgresTest extends ReliefSightTest {}
