package benxi.procedures.audit;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("操作记录(PostgreSQL)")
class AuditTrailOnPostgresTest extends AuditTrailTest {}
