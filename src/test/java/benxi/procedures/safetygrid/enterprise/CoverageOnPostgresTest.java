package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：全覆盖（PostgreSQL）")
class CoverageOnPostgresTest extends CoverageTest {}
