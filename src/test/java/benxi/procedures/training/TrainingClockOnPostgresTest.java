package benxi.procedures.training;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("培训时钟（PostgreSQL）")
class TrainingClockOnPostgresTest extends TrainingClockTest {}
