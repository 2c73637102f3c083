package benxi.procedures.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * One person of the training organisation at the Tasklist, by mouse and keyboard: lists, tasks, processes and
 * fields are called as they stand on the screen. Closing it is walking away without signing out.
 */
public final class Tasklist implements AutoCloseable {

  private static final String PASSWORD = "Benxi-2017";
  private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("yyyy/M/d");

  private final BrowserContext context;
  private final Page page;

  private Tasklist(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.setDefaultTimeout(60_000);   // a busy machine is slow, not broken
  }

  public static Tasklist signIn(Chromium chromium, int port, String user) {
    Tasklist tasklist = new Tasklist(chromium.browser().newContext(
        new NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setViewportSize(1440, 900)));
    Page page = tasklist.page;
    page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
    page.getByPlaceholder("用户名").fill(user);
    page.getByPlaceholder("密码").fill(PASSWORD);
    page.locator("button[type=submit]").click();
    page.locator(".task-filters .task-filter").first().waitFor();
    return tasklist;
  }

  // --- a process

  /** Opens the form with which the process starts. */
  public Tasklist startForm(String process) {
    page.getByText("启动流程").first().click();
    page.locator(".modal-content").getByText(process).click();
    return this;
  }

  public void start() {
    clickStart();
    assertThat(page.locator(".modal-content")).hasCount(0);
  }

  /** The sentence with which the start is refused; the dialog stays open. */
  public Locator startRefused() {
    clickStart();
    return startRefusals().first();
  }

  /** Every box of the dialog that says what is wrong. */
  public Locator startRefusals() {
    return page.locator(".modal-content .alert-danger:visible, .modal-content .notification:visible");
  }

  public Locator startButton() {
    return page.locator(".modal-footer").getByText("启动");
  }

  private void clickStart() {
    page.locator(".modal-footer").getByText("启动").click();
  }

  // --- a task

  /** Opens the only task of that name in that list. */
  public Tasklist open(String list, String task) {
    page.locator(".task-filters .task-filter").filter(new Locator.FilterOptions().setHasText(list)).click();
    page.locator("li.task").filter(new Locator.FilterOptions().setHasText(task)).click();
    return this;
  }

  /** Turns to a tab beside the form of the open task. */
  public Locator tab(String name) {
    page.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    return page.locator(".tab-pane.active, .tab-content").first();
  }

  /** What a link that opens a page of its own leads to. */
  public Page follow(Locator link) {
    return context.waitForPage(link::click);
  }

  public Tasklist claim() {
    Locator claim = page.getByText("认领", exactly());
    claim.click();
    assertThat(claim).hasCount(0);
    return this;
  }

  /** The sentence with which claiming the open task is refused. */
  public Locator claimRefused() {
    page.getByText("认领", exactly()).click();
    return page.locator(".notifications .alert-danger");
  }

  public void complete() {
    Locator complete = page.getByText("完成", exactly());
    complete.click();
    assertThat(complete).hasCount(0);
  }

  // --- the fields of its form

  public Tasklist type(String label, String text) {
    field(label).locator("input, textarea").fill(text);
    return this;
  }

  /** Types key by key, as fast as a practised clerk. */
  public Tasklist keys(String label, String text) {
    field(label).locator("input, textarea").click();
    page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(30));
    return this;
  }

  /** Goes through a date and enters nothing. */
  public Tasklist leaveEmpty(String date) {
    field(date).getByPlaceholder("年/月/日").focus();
    page.keyboard().press("Tab");
    return this;
  }

  /** Types a number, and at once, key by key, into the cells of the first row of a table. */
  public Tasklist typeOn(String number, String digits, String table, String... cells) {
    field(number).locator("input").click();
    page.keyboard().type(digits);
    field(table).locator("tbody input").first().click();
    for (String cell : cells) {
      page.keyboard().type(cell, new Keyboard.TypeOptions().setDelay(30));
      page.keyboard().press("Tab");
    }
    return this;
  }

  /** Chooses a village by its full name in a field that asks for its code. */
  public Tasklist village(String label, String name) {
    Locator box = field(label).getByPlaceholder("村（社区）名称");
    box.fill(name);
    box.press("Tab");
    return this;
  }

  /** What stands under a field: its fault, its hint. */
  public Locator field(String label, String selector) {
    return field(label).locator(selector);
  }

  public Tasklist date(String label, LocalDate date) {
    Locator input = field(label).getByPlaceholder("年/月/日");
    input.fill(AS_TYPED.format(date));
    input.press("Enter");
    assertThat(input).hasValue(AS_TYPED.format(date));
    return this;
  }

  /** Ticks these of a list of boxes or radio buttons. */
  public Tasklist tick(String label, String... options) {
    for (String option : options) {
      field(label).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    }
    return this;
  }

  public Tasklist tickAll(String label) {
    field(label).locator("input[type=checkbox]").all().forEach(Locator::check);
    return this;
  }

  /** Chooses from lists that drop down: one, or several where names are collected. */
  public Tasklist choose(String label, String... options) {
    for (String option : options) {
      field(label).locator(".fjs-input-group, .fjs-taglist-input").first().click();
      field(label).locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
    }
    return this;
  }

  /** That this answer stands there already, from an earlier form. */
  public Tasklist shows(String label, String answer) {
    assertThat(field(label)).containsText(answer);
    return this;
  }

  /** @param label words without a sign that regular expressions know */
  private Locator field(String label) {
    return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(page.locator(".fjs-form-field-label")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "\\*?$")))));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Override
  public void close() {
    context.close();
  }
}
