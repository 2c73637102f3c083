package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("PostgreSQL：证件号和卡号")
class ReliefNumbersOnPostgresTest extends ReliefNumbersTest {}
