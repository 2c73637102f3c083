package benxi.procedures.engine;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("一道门：Java 接口（PostgreSQL）")
class FormDoorOnPostgresTest extends FormDoorTest {}
