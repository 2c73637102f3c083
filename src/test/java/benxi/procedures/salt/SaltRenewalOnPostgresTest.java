package benxi.procedures.salt;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("第十三部分：换证（PostgreSQL）")
class SaltRenewalOnPostgresTest extends SaltRenewalProcessTest {}
