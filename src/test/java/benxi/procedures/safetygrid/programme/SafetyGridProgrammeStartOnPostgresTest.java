package benxi.procedures.safetygrid.programme;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：启动方案，一个文号一次，用自己的日期（PostgreSQL）")
class SafetyGridProgrammeStartOnPostgresTest extends SafetyGridProgrammeStartTest {}
