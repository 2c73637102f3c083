package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：企业更名、改变地址，在本市内迁址（PostgreSQL）")
class SafetyGridRelocationOnPostgresTest extends SafetyGridRelocationTest {}
