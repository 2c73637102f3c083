package benxi.procedures.kill;

import java.util.List;

/**
 * Who works in one township and its county.
 *
 * @param people        all of them, each with the same password
 * @param window        who registers applications
 * @param investigators who are named for each case
 * @param village       where its applicants live
 */
record Desk(List<String> people, String window, List<String> investigators, String village) {

  static final List<Desk> ALL = List.of(
      new Desk(List.of("caiwen", "linfeng", "suqing", "gaoyuan", "weilan", "xumei", "dingyi", "panhong", "guanshan"),
          "caiwen", List.of("linfeng", "suqing"), "210521100205"),
      new Desk(List.of("tangmin", "wangtao", "liuyan", "sunhao", "mayue", "xumei", "dingyi", "panhong", "guanshan"),
          "tangmin", List.of("wangtao", "liuyan"), "210521109002"),
      new Desk(List.of("fangli", "chenming", "zhoujie", "luhai", "dongyi", "qiaona", "yubo", "jinling", "shilei"),
          "fangli", List.of("chenming", "zhoujie"), "210502012001"));
}
