package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("第24条：特困人员救助供养的一人一档（PostgreSQL）")
class ReliefCasefileOnPostgresTest extends ReliefCasefileTest {}
