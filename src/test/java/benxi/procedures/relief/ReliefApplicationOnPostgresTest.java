package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("特困人员救助供养申请审批（PostgreSQL）")
class ReliefApplicationOnPostgresTest extends ReliefApplicationProcessTest {}
