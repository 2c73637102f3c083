package benxi.procedures.salt;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("第七部分：库存月报（PostgreSQL）")
class SaltStockOnPostgresTest extends SaltStockProcessTest {}
