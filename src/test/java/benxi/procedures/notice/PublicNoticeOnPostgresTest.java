package benxi.procedures.notice;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("公示（PostgreSQL）")
class PublicNoticeOnPostgresTest extends PublicNoticeProcessTest {}
