package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("第23条第1款：随机抽查（PostgreSQL）")
class ReliefSpotCheckOnPostgresTest extends ReliefSpotCheckProcessTest {}
