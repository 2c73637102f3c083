package benxi.procedures.kill;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that are issued, and what each was issued for. */
record Numbers(Map<String, String> issued) {

  private static final String ALL = """
      select '证号 ' || certificate_number, case_id from relief_certificate
      union all select '申请 ' || case_id, identity_number from relief_application
      union all select '文书 ' || number, id || ' ' || sha256 from letter
      union all select '公示 ' || number, id from notice
      union all select '异议 ' || number, id from objection
      union all select '批次 ' || batch_id, seed_hash from relief_batch
      union all select '许可证 ' || licence_number, credit_code || ' ' || case_id from salt_licence
      union all select '食盐申请 ' || case_id, credit_code from salt_application
      union all select '网格 ' || grid_number, division from safety_grid_grid
      union all select '企业 ' || source, credit_code from safety_grid_enterprise
      union all select '操作记录 ' || number, hash from audit_line""";

  static Numbers in(JdbcClient jdbc) {
    Map<String, String> issued = new TreeMap<>();
    jdbc.sql(ALL).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list()
        .forEach(one -> issued.put(one.getKey(), one.getValue()));
    return new Numbers(issued);
  }

  /** Those of these that are gone later, or stand for something else. */
  Set<String> missingIn(Numbers later) {
    return issued.entrySet().stream().filter(one -> !Objects.equals(one.getValue(), later.issued.get(one.getKey())))
        .map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
