package benxi.procedures.people;

import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.people.PublishedWork.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the rules that stand between people and a task of a case. */
@Component
class Clashes {

  private final PeopleRules rules;
  private final CaseHands hands;
  private final Optional<PublishedWork> published;
  private final Organisation organisation;
  private final Clock clock;

  Clashes(PeopleRules rules, CaseHands hands, Optional<PublishedWork> published, Organisation organisation, Clock clock) {
    this.rules = rules;
    this.hands = hands;
    this.published = published;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** One for each rule and person, of rules that apply there today and of rules that are lifted. */
  List<Clash> of(CaseOfTask at, Post post, Collection<String> people) {
    List<Rule> concerned = rules.about(post.task());
    if (concerned.isEmpty() || people.isEmpty()) {
      return List.of();
    }
    hands.hold(at);
    List<Hand> theirs = hands.of(at).stream()
        .filter(hand -> people.contains(hand.person()) && !hand.taskId().equals(post.taskId())).toList();
    List<Clash> found = new ArrayList<>();
    for (Rule rule : concerned) {
      rule.on(LocalDate.now(clock), divisions(at.division())).ifPresent(line -> people.stream().distinct().sorted()
          .forEach(person -> earliest(rule, post, theirs.stream().filter(hand -> hand.person().equals(person)))
              .ifPresent(hand -> found.add(new Clash(rule, line, post, hand)))));
    }
    return found;
  }

  /** What was done counts before what is only held. */
  private Optional<Hand> earliest(Rule rule, Post post, Stream<Hand> of) {
    List<Part> closed = rule.closedTo(post.task());
    return of.filter(hand -> closed.stream().anyMatch(part -> part.has(hand.task())) && within(rule, post, hand))
        .min(Comparator.comparing(Hand::done, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  private boolean within(Rule rule, Post post, Hand hand) {
    return switch (rule.within()) {
      case CASE -> true;
      case STEP -> post.step() != null && post.step().equals(hand.step());
      case NOTICE -> {
        Optional<Period> work = published.flatMap(known -> known.of(post.from()));
        yield work.isEmpty() || hand.done() != null && work.get().has(hand.done());
      }
    };
  }

  private List<String> divisions(String code) {
    List<String> divisions = new ArrayList<>();
    Optional<Division> division = code == null ? Optional.empty() : organisation.find(code);
    while (division.isPresent()) {
      divisions.add(division.get().code());
      division = Optional.ofNullable(division.get().parent()).flatMap(organisation::find);
    }
    return divisions;
  }
}
