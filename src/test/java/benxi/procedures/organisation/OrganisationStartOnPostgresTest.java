package benxi.procedures.organisation;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("组织机构：启动时写进引擎（PostgreSQL）")
class OrganisationStartOnPostgresTest extends OrganisationStartTest {}
