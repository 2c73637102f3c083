package benxi.procedures.safetygrid.programme;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：一个单位的三个阶段（PostgreSQL）")
class SafetyGridParticipantOnPostgresTest extends SafetyGridParticipantProcessTest {}
