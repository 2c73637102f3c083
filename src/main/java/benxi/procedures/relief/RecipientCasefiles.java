package benxi.procedures.relief;

import benxi.procedures.casefile.CasefilePeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The procedures about recipients whose cases belong into the file of the person (第24条：一人一档). */
@Configuration(proxyBeanMethods = false)
class RecipientCasefiles {

  @Bean
  CasefilePeople terminationPeople(JdbcClient sql) {
    return new RecipientCases(sql, "relief-termination", "relief_termination", "case_id", "tenant_id");
  }

  @Bean
  CasefilePeople annualCheckPeople(JdbcClient sql) {
    return new RecipientCases(sql, "relief-annual-check", "relief_annual_check", "case_id", "tenant_id");
  }

  @Bean
  CasefilePeople transferPeople(JdbcClient sql) {
    return new RecipientCases(sql, "relief-file-transfer", "relief_transfer", "case_id", "tenant_id");
  }

  @Bean
  CasefilePeople admissionPeople(JdbcClient sql) {
    return new RecipientCases(sql, "relief-file-admission", "relief_transfer", "admission_case_id", "to_township");
  }
}
