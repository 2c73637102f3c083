package benxi.procedures.conventions.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Which package may know which, one rule each.
 *
 * @param root package above the features
 */
record Arrows(String root) {

  static final List<String> PURE = List.of("calendar", "policy", "sampling");
  static final List<String> PROCEDURES = List.of("relief", "safetygrid", "salt", "manufacturing", "settlement");

  ArchRule calculationsArePure() {
    return noClasses().that().resideInAnyPackage(below(PURE))
        .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta..")
        .because("日历、政策值和抽签只做计算，换了引擎和框架也不变；请把接线写到别的包里").allowEmptyShould(true);
  }

  List<ArchRule> proceduresStandAlone() {
    List<ArchRule> rules = new ArrayList<>();
    for (String procedure : PROCEDURES) {
      String[] others = below(PROCEDURES.stream().filter(other -> !other.equals(procedure)).toList());
      rules.add(noClasses().that().resideInAPackage(root + "." + procedure + "..")
          .should().dependOnClassesThat().resideInAnyPackage(others)
          .because("程序之间互不引用；共用的请移到共用的包里").allowEmptyShould(true));
    }
    return rules;
  }

  ArchRule sharedKnowsNoProcedure() {
    return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackages(below(PROCEDURES))
        .should().dependOnClassesThat().resideInAnyPackage(below(PROCEDURES))
        .because("共用的包不认得任何一项程序；请反过来，由程序调用共用的包");
  }

  ArchRule engineIsKnownToNone() {
    return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".engine..")
        .should().dependOnClassesThat().resideInAPackage(root + ".engine..")
        .because("engine 只做引擎的接线；别的包要用的东西请放到该用它的包里");
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles()
        .because("包之间的箭头不绕圈；请把两边都要的移到第三个包");
  }

  ArchRule namesSayWhatTheyAre() {
    return noClasses().that().resideInAPackage(root + "..")
        .should().haveNameMatching(".*(Utils?|Impl|Helper|Manager)$")
        .because("类名说它是什么，不叫 Util、Impl、Helper、Manager");
  }

  private String[] below(List<String> packages) {
    return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
