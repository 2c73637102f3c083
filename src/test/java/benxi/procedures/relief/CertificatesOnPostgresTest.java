package benxi.procedures.relief;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("第36条：15位证号（PostgreSQL）")
class CertificatesOnPostgresTest extends CertificatesTest {}
