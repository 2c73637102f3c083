package benxi.procedures.audit;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("五十件事同时办(PostgreSQL)")
class ManyAtOnceOnPostgresTest extends ManyAtOnceTest {}
