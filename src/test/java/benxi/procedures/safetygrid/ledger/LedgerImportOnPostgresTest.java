package benxi.procedures.safetygrid.ledger;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：企业台账导入（PostgreSQL）")
class LedgerImportOnPostgresTest extends LedgerImportTest {}
