package benxi.procedures.organisation;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("别的单位的案件：看不见，碰不着（PostgreSQL）")
class OtherDivisionsOnPostgresTest extends OtherDivisionsTest {}
