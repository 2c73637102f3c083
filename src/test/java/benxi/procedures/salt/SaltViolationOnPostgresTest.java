package benxi.procedures.salt;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("第八部分：违规查处（PostgreSQL）")
class SaltViolationOnPostgresTest extends SaltViolationProcessTest {}
