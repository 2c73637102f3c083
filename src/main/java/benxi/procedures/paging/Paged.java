package benxi.procedures.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of a list that grows with use; {@code paging/links.html} shows where it stands and the way to the others.
 *
 * @param total how many rows there are on all pages; above {@link #COUNTED} nobody counts on
 */
public record Paged<T>(List<T> rows, PageWanted wanted, int total) {

  static final int COUNTED = 100_000;

  /**
   * Reads one page, and no more than that.
   *
   * @param select without order; the names of its columns differ
   * @param order  what stands behind {@code order by}: with a unique column, so that no row is on two pages or on none
   */
  public static <T> Paged<T> read(JdbcClient sql, PageWanted wanted, String select, String order, Map<String, ?> values,
      RowMapper<T> row) {
    int total = sql.sql("select count(*) from (" + select + " limit :counted) counted").params(values)
        .param("counted", COUNTED + 1).query(Integer.class).single();
    return new Paged<>(sql.sql(select + " order by " + order + " limit :rows offset :skipped").params(values)
        .param("rows", PageWanted.ROWS).param("skipped", wanted.skipped()).query(row).list(), wanted, total);
  }

  /** Of a list whose length does not grow with use, such as the villages of the city. */
  public static <T> Paged<T> of(List<T> all, PageWanted wanted) {
    return new Paged<>(all.stream().skip(wanted.skipped()).limit(PageWanted.ROWS).toList(), wanted, all.size());
  }

  public static <T> Paged<T> none(PageWanted wanted) {
    return new Paged<>(List.of(), wanted, 0);
  }

  /** A pattern for {@code like … escape '!'}: what contains the words as they are written. */
  public static String containing(String words) {
    return "%" + words.replaceAll("[!%_]", "!$0") + "%";
  }

  public <R> Paged<R> map(Function<? super T, ? extends R> change) {
    return new Paged<>(rows.stream().<R>map(change).toList(), wanted, total);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** 120 人、100000 多人. */
  public String count(String measure) {
    return total > COUNTED ? COUNTED + " 多" + measure : total + " " + measure;
  }

  /** 共 120 人，这一页是第 51 至 100 人。 */
  public String words(String measure) {
    boolean none = rows.isEmpty() && wanted.skipped() >= total;
    return "共 " + count(measure) + "，" + (none ? "没有第 " + wanted.number() + " 页。" : "这一页是第 " + (wanted.skipped() + 1) + " 至 "
        + Math.min(wanted.skipped() + PageWanted.ROWS, total) + " " + measure + "。");
  }

  /** Whether there is another page than this one. */
  public boolean hasOthers() {
    return previous() != null || next() != null;
  }

  /** The address of the page before; from beyond the end, that of the last one; null: there is none. */
  public String previous() {
    int last = total > COUNTED ? wanted.number() : Math.max(1, (total + PageWanted.ROWS - 1) / PageWanted.ROWS);
    return wanted.number() == 1 ? null : wanted.address(Math.min(wanted.number() - 1, last));
  }

  /** The address of the page behind this one; null: there is none. */
  public String next() {
    boolean more = total > COUNTED ? rows.size() == PageWanted.ROWS : wanted.skipped() + PageWanted.ROWS < total;
    return more ? wanted.address(wanted.number() + 1) : null;
  }
}
