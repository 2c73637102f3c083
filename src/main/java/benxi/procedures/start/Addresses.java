package benxi.procedures.start;

import java.util.List;

/** Where people go, in the order in which the start page and the start message name it. */
record Addresses(String name, String path, String what) {

  static final List<Addresses> ALL = List.of(
      new Addresses("待办任务", "/camunda/app/tasklist/", "登记申请、办理任务"),
      new Addresses("监控台", "/camunda/app/cockpit/", "查看流程的进展"),
      new Addresses("系统管理", "/camunda/app/admin/", "管理人员账户和所在的组"),
      new Addresses("账户锁定", "/accounts", "账户管理员解除输错密码引起的锁定"),
      new Addresses("操作记录", "/audit", "督办人员和账户管理员查看谁做了什么"),
      new Addresses("网格化监管", "/safety-grid/programmes", "安全生产网格化监管的方案、台账、考核，需要登录"),
      new Addresses("公示栏", "/board", "给群众看的公示，不用登录"));
}
