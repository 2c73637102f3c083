package benxi.procedures.accounts;

import benxi.procedures.testing.PostgresTest;
import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("连续五次密码不对：锁定十五分钟（PostgreSQL）")
class LockoutOnPostgresTest extends LockoutTest {}
