package benxi.procedures.relief;

import benxi.procedures.casefile.CasefilePeople;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom an application is about, for the file of the person (第24条：一人一档). */
@Component
class ReliefPeople implements CasefilePeople {

  private final Applications applications;

  ReliefPeople(Applications applications) {
    this.applications = applications;
  }

  @Override
  public String process() {
    return "relief-application";
  }

  @Override
  public Optional<Person> ofCase(String caseId) {
    return applications.find(caseId).map(a -> new Person(a.applicantName(), a.identityNumber()));
  }

  @Override
  public List<String> casesOf(String identityNumber) {
    return applications.ofPerson(identityNumber).stream().map(Application::caseId).toList();
  }

  @Override
  public List<String> find(Collection<String> divisions, String words, int first, int most) {
    return applications.found(divisions, words, first, most);
  }

  @Override
  public int count(Collection<String> divisions, String words) {
    return applications.count(divisions, words);
  }
}
