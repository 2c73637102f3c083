package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：企业纳入网格（PostgreSQL）")
class SafetyGridEnterpriseOnPostgresTest extends SafetyGridEnterpriseProcessTest {}
