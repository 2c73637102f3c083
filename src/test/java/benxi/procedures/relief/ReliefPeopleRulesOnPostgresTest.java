package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("一个案件里谁和谁是不同的人（PostgreSQL）")
class ReliefPeopleRulesOnPostgresTest extends ReliefPeopleRulesTest {}
