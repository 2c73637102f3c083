package benxi.procedures.engine;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("待办任务的列表（PostgreSQL）")
class TaskListsOnPostgresTest extends TaskListsTest {}
