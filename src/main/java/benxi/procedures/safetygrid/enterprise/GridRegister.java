package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import benxi.procedures.safetygrid.GridTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What may be done to grids and their people, and by whom: each office keeps its own area's. */
@Component
public class GridRegister {

  private final Grids grids;
  private final GridPeople people;
  private final Places places;
  private final GridArea area;
  private final GridTrail trail;
  private final Clock clock;

  GridRegister(Grids grids, GridPeople people, Places places, GridArea area, GridTrail trail, Clock clock) {
    this.grids = grids;
    this.people = people;
    this.places = places;
    this.area = area;
    this.trail = trail;
    this.clock = clock;
  }

  /** @param keeper division of the office at work */
  public Grid open(String keeper, String division, String name) {
    requireOwn(keeper, division);
    if (area.gridLevel(division) == null) {
      throw new InputRefused("全市（" + division + "）不设网格：市级网格由市直部门各自设立，请填部门的代码。");
    }
    grids.lock();
    grids.openOf(division).stream().filter(grid -> grid.name().equals(name)).findFirst().ifPresent(same -> {
      throw new InputRefused(area.name(division) + "已经有名为“" + name + "”的网格 " + same.number() + "：请换一个名称。");
    });
    Grid grid = new Grid(grids.nextNumber(division), area.gridLevel(division), division, name, LocalDate.now(clock), null);
    grids.insert(grid);
    trail.supervision(division, "网格 " + grid.number(), null, "设立：" + name);
    return grid;
  }

  /** The division's own grid; set up if there is none, so that doing it twice changes nothing. */
  public Grid ownGrid(String division) {
    grids.lock();
    return grids.openOf(division).stream().findFirst()
        .orElseGet(() -> open(division, division, area.name(division) + "网格"));
  }

  /** One grid for the division and one for each township and village below it; those that have one keep it. */
  public void divideByDivision(String keeper) {
    ownGrid(keeper);
    below(keeper).forEach(this::ownGrid);
  }

  private List<String> below(String division) {
    List<String> codes = new ArrayList<>();
    area.organisation().childrenOf(division).forEach(child -> {
      codes.add(child.code());
      codes.addAll(below(child.code()));
    });
    return codes;
  }

  /** Whoever is not named any more was until today; the same person in the same duty stays. */
  public void namePeople(String keeper, String number, List<GridPerson> named) {
    Grid grid = own(keeper, number);
    if (named.stream().filter(person -> person.duty().equals(GridPerson.CHIEF)).count() > 1) {
      throw new InputRefused("网格 " + number + " 写了不止一名网格长：一个网格一名网格长，请只留一名。");
    }
    grids.lock();
    LocalDate today = LocalDate.now(clock);
    List<GridPerson> now = people.current(grid.number());
    List<GridPerson> gone = now.stream().filter(not(named)).toList();
    gone.stream().filter(GridPerson::supervises)
        .filter(person -> named.stream().noneMatch(other -> other.supervises() && other.name().equals(person.name())))
        .forEach(person -> refuseIfResponsible(number, person));
    trail.supervision(grid.division(), "网格 " + number + " 的人员", now.size() + " 名", named.size() + " 名（新定 "
        + named.stream().filter(not(now)).count() + "，不再担任 " + gone.size() + "）");
    gone.forEach(person -> people.end(person, today));
    named.stream().filter(not(now)).distinct().forEach(person ->
        people.begin(new GridPerson(number, person.duty(), person.name(), person.post(), today, null)));
  }

  private void refuseIfResponsible(String number, GridPerson person) {
    int enterprises = places.countOf(number, person.name());
    if (enterprises > 0) {
      throw new InputRefused("网格 " + number + " 的 " + person.name() + " 还是 " + enterprises
          + " 家企业的监管责任人：请先用“调整企业的监管”换人，再调整网格人员。");
    }
  }

  public void close(String keeper, String number, String reason) {
    Grid grid = own(keeper, number);
    grids.lock();
    int enterprises = places.countIn(number);
    if (enterprises > 0) {
      throw new InputRefused("网格 " + number + "（" + grid.name() + "）里还有 " + enterprises + " 家企业：请先把它们调整到别的网格。");
    }
    LocalDate today = LocalDate.now(clock);
    people.current(number).forEach(person -> people.end(person, today));
    grids.close(number, today, reason);
    trail.supervision(grid.division(), "网格 " + number, grid.name(), "撤销");
  }

  private Grid own(String keeper, String number) {
    Grid grid = grids.find(number).filter(Grid::open).orElseThrow(() ->
        new InputRefused("没有编号为“" + number + "”的网格：请从网格登记簿中抄写现有网格的编号。"));
    requireOwn(keeper, grid.division());
    return grid;
  }

  private void requireOwn(String keeper, String division) {
    if (!area.within(division, keeper)) {
      throw new InputRefused(area.name(division) + "（" + division + "）不在" + area.name(keeper)
          + "的范围内：网格由所在单位登记，请填本单位或其下级的代码。");
    }
  }

  private static Predicate<GridPerson> not(List<GridPerson> others) {
    return person -> others.stream().noneMatch(person::samePerson);
  }
}
