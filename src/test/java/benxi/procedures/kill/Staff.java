package benxi.procedures.kill;

import benxi.procedures.ProceduresApplication;
import benxi.procedures.access.Browser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Some of the people at work, one act after the other, by HTTP as they do; what was answered goes into the ledger. */
final class Staff {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId ZONE = ZoneId.of(ProceduresApplication.ZONE);
  private static final String PASSWORD = "Benxi-2017";
  private static final int OPEN_AT_MOST = 8;
  private static final int LICENCES_AT_MOST = 6;
  private static final Duration STEP_OF_CLOCK = Duration.ofDays(4);
  private static final Pattern VILLAGE = Pattern.compile("href=\"/board/(\\d{12})\"");
  private static final Pattern NOTICE = Pattern.compile("href=\"/board/notice/([^\"]+)\"");
  private static final Pattern FORM_ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("<strong>([^<]+-Y\\d+)</strong>");

  private final int port;
  private final List<String> people;
  private final Random random;
  private final Ledger ledger;
  private final Map<String, Browser> browsers = new HashMap<>();

  /** @param people nobody else plays the same person at the same time */
  Staff(int port, List<String> people, Random random, Ledger ledger) {
    this.port = port;
    this.people = people;
    this.random = random;
    this.ledger = ledger;
  }

  /** One act of somebody; often there is nothing to do for whoever was asked. */
  void act() {
    int choice = random.nextInt(100);
    if (choice < 8) {
      apply();
    } else if (choice < 10) {
      object();
    } else if (choice < 14) {
      start("dongjie", "safety-grid-enterprise", Entries.enterprise(ledger.next(), "210521100205"));
    } else if (choice < 15) {
      start("dongjie", "safety-grid-set-grid", Entries.grid("210521100"));
    } else if (choice < 18) {
      start("niuyan", "salt-licence-application", Entries.saltApplication(ledger.next(), LocalDate.now(ZONE)));
    } else if (choice < 19) {
      enterLicence();
    } else if (choice < 22) {
      moveClock();
    } else {
      doTask(people.get(random.nextInt(people.size())));
    }
  }

  private void apply() {
    Desk desk = Desk.ALL.get(random.nextInt(Desk.ALL.size()));
    HttpResponse<String> open = as("yaoguang").get("/engine-rest/process-instance/count?processDefinitionKey=relief-application");
    if (accepted("count", open) && json(open).path("count").asInt() < OPEN_AT_MOST) {
      start(desk.window(), "relief-application", Entries.applicant(ledger.next(), LocalDate.now(ZONE)));
    }
  }

  private void enterLicence() {
    int number = ledger.next();
    if (ledger.count("salt-licence-registration") < LICENCES_AT_MOST) {
      start("niuyan", "salt-licence-registration", Entries.saltLicence(number, LocalDate.now(ZONE)));
    }
  }

  private void start(String user, String process, Map<String, Object> form) {
    HttpResponse<String> answer = as(user).post("/engine-rest/process-definition/key/" + process + "/submit-form", variables(form));
    if (accepted(user + " " + process, answer)) {
      JsonNode started = json(answer);
      String id = started.path("id").asText();
      ledger.confirmed(Confirmed.of(process, started.path("businessKey").asText() + " " + user,
          "select ID_ from ACT_HI_PROCINST where ID_ = ? and START_USER_ID_ = ?", id, user));
    }
  }

  private void doTask(String user) {
    String mine = "/engine-rest/task?sortBy=created&sortOrder=asc&maxResults=20&";
    List<JsonNode> tasks = new ArrayList<>();
    for (String whose : List.of("assignee=", "candidateUser=")) {
      HttpResponse<String> list = as(user).get(mine + whose + user);
      if (accepted(user + " " + whose, list)) {
        json(list).forEach(tasks::add);
      }
    }
    for (JsonNode task : tasks) {
      LocalDate on = LocalDate.parse(task.path("created").asText().substring(0, 10));
      Desk desk = Desk.ALL.stream().filter(one -> one.people().contains(user)).findFirst().orElseThrow();
      Optional<Map<String, Object>> form = Entries.ofTask(task.path("taskDefinitionKey").asText(), on, desk.village(), desk.investigators());
      if (form.isPresent() && claimed(user, task) && complete(user, task, form.get())) {
        return;
      }
    }
  }

  private boolean claimed(String user, JsonNode task) {
    if (user.equals(task.path("assignee").asText())) {
      return true;
    }
    String id = task.path("id").asText();
    boolean taken = accepted(user + " claim", as(user).post("/engine-rest/task/" + id + "/claim", "{\"userId\":\"" + user + "\"}"));
    if (taken) {
      ledger.confirmed(Confirmed.of("认领", task.path("name").asText() + " " + user,
          "select ID_ from ACT_HI_TASKINST where ID_ = ? and ASSIGNEE_ = ?", id, user));
    }
    return taken;
  }

  private boolean complete(String user, JsonNode task, Map<String, Object> form) {
    String id = task.path("id").asText();
    String key = task.path("taskDefinitionKey").asText();
    boolean done = accepted(user + " " + key, as(user).post("/engine-rest/task/" + id + "/submit-form", variables(form)));
    if (done) {
      ledger.confirmed(Confirmed.of(key, user,
          "select ID_ from ACT_HI_TASKINST where ID_ = ? and ASSIGNEE_ = ? and END_TIME_ is not null and DELETE_REASON_ = 'completed'",
          id, user));
    }
    return done;
  }

  /** A citizen without a name, on the board. */
  private void object() {
    Browser citizen = new Browser(port);
    Optional<String> village = any(VILLAGE, citizen.page("/board").body().replaceAll("(?s)按区县查找.*", ""));
    Optional<String> notice = village.flatMap(code -> any(NOTICE, citizen.page("/board/" + code).body()));
    Optional<String> id = notice.flatMap(number -> any(FORM_ID, citizen.page("/board/notice/" + number).body()));
    if (id.isPresent()) {
      HttpResponse<String> answer = citizen.form("/board/notice/" + notice.get() + "/objections", "id=" + id.get() + "&content=" + "x".repeat(10));
      if (accepted("object", answer)) {
        String receipt = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        ledger.confirmed(Confirmed.of("异议", notice.get(), "select id from objection where id = ?", id.get()));
        any(NUMBER, citizen.page(receipt).body()).ifPresent(number -> ledger.confirmed(Confirmed.of("异议回执", number,
            "select id from objection where id = ? and number = ?", id.get(), number)));
      }
    }
  }

  private void moveClock() {
    LocalDateTime to = ledger.clockAfter(STEP_OF_CLOCK);
    HttpResponse<String> answer = as("caiwen").post("/training/clock", "{\"to\":\"" + to + "\"}");
    if (accepted("clock", answer)) {
      json(answer).path("failures").forEach(failure -> ledger.refused("500 clock " + failure));
      long ahead = to.atZone(ZONE).toInstant().toEpochMilli() - System.currentTimeMillis();
      ledger.confirmed(Confirmed.of("拨时钟", to.toString(), "select id from training_clock where offset_millis >= ?", ahead));
    }
  }

  private boolean accepted(String what, HttpResponse<String> answer) {
    boolean accepted = answer.statusCode() / 100 == 2 || answer.statusCode() == 302;
    if (!accepted) {
      ledger.refused(answer.statusCode() + " " + what + " " + answer.body());
    }
    return accepted;
  }

  private Optional<String> any(Pattern pattern, String page) {
    List<String> found = pattern.matcher(page).results().map(match -> match.group(1)).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
  }

  private Browser as(String user) {
    return browsers.computeIfAbsent(user, someone -> Browser.basic(port, someone, PASSWORD));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("这不是 JSON：" + answer.statusCode() + " " + answer.body(), e);
    }
  }

  private static String variables(Map<String, Object> form) {
    Map<String, Object> typed = new LinkedHashMap<>();
    form.forEach((key, value) -> typed.put(key, value instanceof List<?>
        ? Map.of("value", write(value), "type", "Json") : Map.of("value", value)));
    return write(Map.of("variables", typed));
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
