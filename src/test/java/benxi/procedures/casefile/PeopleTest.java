package benxi.procedures.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("几种程序的案件排成一列，一页一页地看")
class PeopleTest {

  private static final List<CasefilePeople> PROCEDURES = List.of(new Register("A", 70), new Register("B", 0), new Register("C", 60));

  @Test
  @DisplayName("第二页从一种程序接到另一种；共几件是几种加起来的")
  void fromOneProcedureToTheNext() {
    assertThat(page(1).rows()).hasSize(PageWanted.ROWS).startsWith("A0").endsWith("A49");
    assertThat(page(2).rows()).hasSize(PageWanted.ROWS).startsWith("A50").containsSequence("A69", "C0").endsWith("C29");
    assertThat(page(3).rows()).hasSize(30).startsWith("C30").endsWith("C59");
    assertThat(page(4).rows()).isEmpty();
    assertThat(IntStream.rangeClosed(1, 4).map(number -> page(number).total())).containsOnly(130);
  }

  private static Paged<String> page(int number) {
    return People.find(PROCEDURES, null, "", new PageWanted(number, null));
  }

  private record Register(String process, int cases) implements CasefilePeople {

    @Override
    public Optional<Person> ofCase(String caseId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> casesOf(String identityNumber) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> find(Collection<String> divisions, String words, int first, int most) {
      return IntStream.range(0, cases).skip(first).limit(most).mapToObj(i -> process + i).toList();
    }

    @Override
    public int count(Collection<String> divisions, String words) {
      return cases;
    }
  }
}
