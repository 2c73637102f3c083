package benxi.procedures.safetygrid.programme;

import benxi.procedures.casefile.CasefileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** In the file of a participant's case: what was done, when, by whom, and what was late. */
@Component
class ProgrammeSections implements CasefileSection {

  private final Participations participations;

  ProgrammeSections(Participations participations) {
    this.participations = participations;
  }

  @Override
  public String key() {
    return "safety-grid-steps";
  }

  @Override
  public String title() {
    return "网格化监管各项任务";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return participations.steps(caseId).stream().map(step -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("任务", step.name());
      row.put("办完日期", step.doneOn());
      row.put("办理人", step.doneBy());
      row.put("期限", step.dueOn());
      row.put("逾期", step.late());
      return row;
    }).toList();
  }
}
