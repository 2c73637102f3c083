package benxi.procedures.paging;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("名单一页一页地看（PostgreSQL）")
class ListPagesOnPostgresTest extends ListPagesTest {}
