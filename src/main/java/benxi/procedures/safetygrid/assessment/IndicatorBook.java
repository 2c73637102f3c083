package benxi.procedures.safetygrid.assessment;

import benxi.procedures.InputRefused;
import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** {@code config/safety-grid/indicators.yml}: the indicators and their points, dated (第四部分第（三）项：确定考核指标). */
@Component
class IndicatorBook {

  private static final String NAME = "config/safety-grid/indicators.yml";
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final TreeMap<LocalDate, List<Indicator>> sets = new TreeMap<>();

  /** @throws StartRefused naming everything that is wrong with the file */
  IndicatorBook(ProceduresSettings settings) {
    List<String> faults = new ArrayList<>();
    ConfigFile.read(settings.config("safety-grid").resolve("indicators.yml"), NAME, faults).ifPresent(file -> {
      file.only("sets");
      file.list("sets").forEach(entry -> read(entry, settings.training()));
      if (sets.isEmpty()) {
        file.fault("sets 里没有考核指标：请至少写一套，从 from 起施行。");
      }
    });
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  private void read(ConfigNode entry, boolean trainingAllowed) {
    entry.only("from", "source", "article", "training", "indicators");
    entry.text("source");
    entry.text("article");
    if (entry.flag("training") && !trainingAllowed) {
      entry.fault("是训练用的考核指标，正式使用前请换成管理办法确定的一套，写明 source，并删去 training。");
    }
    List<Indicator> indicators = new ArrayList<>();
    for (ConfigNode one : entry.list("indicators")) {
      one.only("key", "name", "points");
      Optional<String> key = one.text("key");
      Optional<String> name = one.text("name");
      Optional<BigDecimal> points = one.number("points");
      if (points.filter(value -> value.signum() <= 0).isPresent()) {
        one.fault("points 的值“" + points.get() + "”不对：分值应当大于0。");
      }
      if (key.isPresent() && name.isPresent() && points.isPresent()) {
        if (indicators.stream().anyMatch(other -> other.key().equals(key.get()) || other.name().equals(name.get()))) {
          one.fault("指标“" + name.get() + "”写了两次：key 和 name 各不相同，请改正。");
        }
        indicators.add(new Indicator(key.get(), name.get(), points.get()));
      }
    }
    BigDecimal sum = indicators.stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      entry.fault("分值合计是 " + sum.toPlainString() + "，应当是 " + WHOLE + "：请改正 points。");
    }
    entry.date("from").ifPresent(from -> {
      if (sets.put(from, List.copyOf(indicators)) != null) {
        entry.fault(from + " 起施行的指标写了两套：请只留一套。");
      }
    });
  }

  /** @throws InputRefused if there were none yet on that day */
  List<Indicator> on(LocalDate day) {
    Map.Entry<LocalDate, List<Indicator>> set = sets.floorEntry(day);
    if (set == null) {
      throw new InputRefused(day + " 还没有施行的考核指标，最早的一套自 " + sets.firstKey() + " 起施行：请核对日期。");
    }
    return set.getValue();
  }

  /** Read once more on its own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      new IndicatorBook(settings);
    }
  }
}
