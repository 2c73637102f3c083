package benxi.procedures.safetygrid.assessment;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("17号：考核（PostgreSQL）")
class SafetyGridAssessmentOnPostgresTest extends SafetyGridAssessmentProcessTest {}
