package benxi.procedures.access;

import java.util.Optional;

/** A page that the bar on top of the pages for staff leads to; {@code @Order} is its place there. */
public interface InBar {

  /** Empty for whom the page is not: nobody is led to what is not there for them. */
  Optional<BarLink> inBar(SignedIn who);
}
