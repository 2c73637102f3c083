package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("救助供养案件的操作记录(PostgreSQL)")
class ReliefAuditOnPostgresTest extends ReliefAuditTest {}
