package benxi.procedures.paging;

import benxi.procedures.InputRefused;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a list an address asks for, {@code ?page=2}: a controller's parameter of this type is filled in.
 *
 * @param number the first is 1
 * @param query  the whole query of the address, for the way to the other pages; null: there is none
 */
public record PageWanted(int number, String query) {

  public static final PageWanted FIRST = new PageWanted(1, null);

  /** How many rows a page shows; no list of ours is read further. */
  public static final int ROWS = 50;

  static final String PARAMETER = "page";
  private static final String NUMBER = "[1-9][0-9]{0,5}";

  /** @throws InputRefused if it is no number of a page */
  static PageWanted of(String written, String query) {
    if (written == null || written.isBlank()) {
      return new PageWanted(1, query);
    }
    if (!written.strip().matches(NUMBER)) {
      throw new InputRefused("页数 page 的值“" + written + "”不对：请写从 1 起的整数，例如 page=2。");
    }
    return new PageWanted(Integer.parseInt(written.strip()), query);
  }

  /** How many rows stand on the pages before. */
  public int skipped() {
    return (number - 1) * ROWS;
  }

  String address(int other) {
    return UriComponentsBuilder.newInstance().query(query).replaceQueryParam(PARAMETER, other).build().toUriString();
  }
}
