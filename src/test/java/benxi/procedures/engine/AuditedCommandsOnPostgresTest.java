package benxi.procedures.engine;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("账户、岗位权限、部署的变动(PostgreSQL)")
class AuditedCommandsOnPostgresTest extends AuditedCommandsTest {}
