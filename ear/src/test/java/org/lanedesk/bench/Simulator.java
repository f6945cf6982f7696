package org.lanedesk.bench;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.lanedesk.it.Lanedesk;

/**
 * Plays a {@link Day} of chats on the real server over HTTP, with forty agents who take Next as
 * soon as they are free, and puts beside it the same day served first come, first served.
 *
 * <p><b>How a day passes in minutes.</b> Nothing is scaled. The simulator goes from one event of
 * the day to the next — somebody asks, an agent takes Next, answers, is free again — and says with
 * each call at which instant it happens ({@code Lanedesk-Time}, which only a demo shop that was
 * told to listens to). The server does what it does at that instant by its own rules, targets and
 * calendars; it only does not wait in between. So the figures are those of routing and promises and
 * hold no time that this machine needed, whatever else it does; how fast the server is, {@link
 * HttpBench} says. The calls are sent one after another, so a seed gives the same day again. The
 * day played is tomorrow: the watch, which lives in true time, finds nothing due in it, and what is
 * answered too late is broken by the answer, at its true instant.
 */
public final class Simulator {
  private static final int CONTACTS = Integer.getInteger("simulate.contacts", 10_000);
  private static final int AGENTS = Integer.getInteger("simulate.agents", 40);
  private static final int WORK = Integer.getInteger("simulate.work", 80);
  private static final long SEED = Long.getLong("simulate.seed", 20_261_111L);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String TOKEN = "simulated-agents-token-0123456789";
  private static final int MOST_UNDER_WAY = 200;
  private static final Gson JSON = new Gson();

  private final Shop shop;
  private final Day day;
  private final Deque<Integer> idle = new ArrayDeque<>();
  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
  private final Map<Long, Day.Contact> asked = new HashMap<>();
  private final Map<Long, JsonObject> promised = new HashMap<>();
  private final List<Served> served = new ArrayList<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final Deque<Future<String>> replies = new ArrayDeque<>();
  private int waiting;
  private int order;
  private String queue;

  private interface Deed {
    void happen(Instant at) throws IOException, InterruptedException;
  }

  private record Step(Instant at, int order, Deed deed) {}

  private Simulator(Shop shop, Day day) {
    this.shop = shop;
    this.day = day;
    for (int i = 0; i < AGENTS; i++) {
      idle.add(i);
    }
  }

  public static void main(String[] none) throws Exception {
    var midnight = LocalDate.now(ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
    var day = Day.drawn(midnight, CONTACTS, Duration.ofSeconds(WORK), SEED);
    var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "simulate");
    try (var database =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start()) {
      var url = database.getJdbcUrl("postgres", "postgres");
      var settings =
          Map.of(
              "LANEDESK_DATA", home.toString(),
              "LANEDESK_DB_URL", url,
              "LANEDESK_DB_USER", "postgres",
              "LANEDESK_DB_PASSWORD", "postgres",
              "LANEDESK_DEMO_TOLD_TIME", "true");
      try (var shop = Shop.open(settings)) {
        shop.await("history is told");
        var simulator = new Simulator(shop, day);
        simulator.hire(url);
        simulator.importMembers();
        simulator.clearQueues();
        long began = System.nanoTime();
        simulator.play();
        simulator.pool.shutdown();
        simulator.tell(Duration.ofNanos(System.nanoTime() - began));
      }
    }
  }

  /** Forty agents of the shop; their tokens are put where tokens are kept. */
  private void hire(String database) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < AGENTS; i++) {
      var user =
          Map.of(
              "email",
              agent(i) + "@demo.lanedesk.org",
              "name",
              "Agent " + i,
              "role",
              "agent",
              "password",
              Lanedesk.PASSWORD);
      shop.api("admin", "POST", "/users/create_or_update", JSON.toJson(Map.of("user", user)));
    }
    try (var sql = DriverManager.getConnection(database, "postgres", "postgres");
        var insert =
            sql.prepareStatement(
                "insert into api_token (account_id, label, hint, token_hash, created_at)"
                    + " select id, 'simulator', 'simu', ?, current_timestamp from account"
                    + " where email like 'sim%@demo.lanedesk.org'")) {
      insert.setString(1, sha256(TOKEN));
      insert.executeUpdate();
    }
  }

  private void importMembers() throws IOException, InterruptedException {
    var lines = new StringBuilder();
    for (var contact : day.contacts()) {
      if (contact.again() == null && !contact.level().equals("L0")) {
        lines
            .append(
                JSON.toJson(
                    Map.of("email", email(contact), "level", contact.level(), "locale", "zh-CN")))
            .append('\n');
      }
    }
    var job =
        shop.api("admin", "POST", "/imports/members", lines.toString(), "application/x-ndjson");
    var id = read(job.body()).getAsJsonObject("job_status").get("id").getAsString();
    String status;
    do {
      LockSupport.parkNanos(100_000_000);
      status =
          read(shop.api("admin", "GET", "/job_statuses/" + id, null).body())
              .getAsJsonObject("job_status")
              .get("status")
              .getAsString();
    } while (status.equals("working") || status.equals("queued"));
    if (!status.equals("completed")) {
      throw new IOException("the members were not imported: " + status);
    }
  }

  /** What the demo shop left waiting is taken by somebody beforehand: the day begins empty. */
  private void clearQueues() throws IOException, InterruptedException {
    var queues = read(shop.api("admin", "GET", "/queues", null).body()).getAsJsonArray("queues");
    for (var one : queues) {
      var next = "/queues/" + one.getAsJsonObject().get("id").getAsString() + "/next";
      while (shop.api("supervisor", "POST", next, null).statusCode() != 204) {
        continue;
      }
    }
  }

  private void play() throws IOException, InterruptedException {
    day.contacts().forEach(contact -> then(contact.at(), at -> ask(contact, at)));
    for (var step = steps.poll(); step != null; step = steps.poll()) {
      step.deed().happen(step.at());
      while (waiting > 0 && !idle.isEmpty()) {
        takeNext(idle.remove(), step.at());
      }
    }
    awaitReplies();
  }

  private void then(Instant at, Deed deed) {
    steps.add(new Step(at, order++, deed));
  }

  private void ask(Day.Contact contact, Instant at) throws IOException, InterruptedException {
    if (contact.again() != null) {
      awaitReplies(); // whether the same question still waits decides what becomes of this one
    }
    int words = contact.again() == null ? contact.number() : contact.again();
    var ticket =
        Map.of(
            "subject", "请问有现货吗 " + words,
            "comment", Map.of("body", "请问这款有现货吗,什么时候发货?款号 " + words),
            "family", "PRE_SALE",
            "requester", Map.of("email", email(contact), "name", "客户", "locale", "zh-CN"),
            "via", Map.of("channel", "chat"));
    var answer =
        read(shop.at(
                    at,
                    "admin",
                    Lanedesk.TOKEN,
                    "POST",
                    "/tickets",
                    JSON.toJson(Map.of("ticket", ticket)))
                .body())
            .getAsJsonObject("ticket");
    var facts = answer.getAsJsonObject("lanedesk");
    asked.put(answer.get("id").getAsLong(), contact);
    promised.put(answer.get("id").getAsLong(), facts);
    var where = facts.get("queue").getAsString();
    if (queue == null) {
      queue = where;
    } else if (!queue.equals(where)) {
      throw new IOException("one queue was expected, not " + queue + " and " + where);
    }
    waiting++;
  }

  private void takeNext(int agent, Instant at) throws IOException, InterruptedException {
    var answer = shop.at(at, agent(agent), TOKEN, "POST", "/queues/" + queue + "/next", null);
    if (answer.statusCode() == 204) {
      throw new IOException(waiting + " wait and none was served");
    }
    waiting--;
    long id = read(answer.body()).getAsJsonObject("ticket").get("id").getAsLong();
    var contact = asked.remove(id);
    var facts = promised.remove(id);
    var answered = at.plus(contact.reply());
    served.add(
        new Served(
            contact,
            facts.get("lane").getAsString(),
            instant(facts.get("answer_by")),
            at,
            answered));
    then(answered, now -> reply(agent, id, now));
    then(at.plus(contact.work()), now -> idle.add(agent));
  }

  /** Sent beside the others: nobody's turn depends on it, and it says itself when it happens. */
  private void reply(int agent, long ticket, Instant at) {
    var change = Map.of("comment", Map.of("body", "有现货,今天发。", "public", true), "status", "solved");
    var body = JSON.toJson(Map.of("ticket", change));
    replies.add(
        pool.submit(
            () -> shop.at(at, agent(agent), TOKEN, "PUT", "/tickets/" + ticket, body).body()));
    if (replies.size() > MOST_UNDER_WAY) {
      awaitReplies();
    }
  }

  private void awaitReplies() {
    try {
      for (var reply = replies.poll(); reply != null; reply = replies.poll()) {
        reply.get();
      }
    } catch (ExecutionException | InterruptedException fault) {
      throw new IllegalStateException("a reply was refused", fault);
    }
  }

  private void tell(Duration took) throws IOException, InterruptedException {
    var model = new FirstCome(AGENTS).serve(day);
    System.out.println(
        day.contacts().size()
            + " contacts, "
            + AGENTS
            + " agents, mean work "
            + WORK
            + " s, seed "
            + SEED
            + ", played in "
            + took.toSeconds()
            + " s");
    System.out.println("| who | contacts | wait p95 s | reply p50 s | p95 s | worst s | kept |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (var lane : List.of("FAST", "STANDARD", "BULK")) {
      say("lane " + lane, served, s -> s.lane().equals(lane), lane.equals("FAST") ? 30 : 180);
    }
    Map.of("L2", 30, "L1", 60, "L0", 180).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByKey().reversed())
        .forEach(level -> {
          Predicate<Served> of = s -> s.contact().level().equals(level.getKey());
          Predicate<Served> peak = of.and(s -> day.atPeak(s.contact()));
          say(level.getKey() + ", Lanedesk", served, of, level.getValue());
          say(level.getKey() + ", first come first served", model, of, level.getValue());
          say(level.getKey() + " at the peak, Lanedesk", served, peak, level.getValue());
          say(level.getKey() + " at the peak, first come", model, peak, level.getValue());
        });
    System.out.println(
        "served before somebody of their lane who was due earlier than they came: "
            + beyondBound());
    reports();
    replay();
  }

  private void say(String what, List<Served> all, Predicate<Served> which, int seconds) {
    System.out.println(Served.line(what, all, which, Duration.ofSeconds(seconds)));
  }

  /**
   * The bound of {@code domain.md} §3.6: in its lane, nothing whose promise started after a
   * ticket's {@code answer_by} is served before it. How many tickets this was broken for.
   */
  private long beyondBound() {
    var latest = new HashMap<String, Instant>();
    long beyond = 0;
    for (var one : served) {
      var before = latest.get(one.lane());
      if (before != null && before.isAfter(one.answerBy())) {
        beyond++;
      }
      latest.merge(one.lane(), one.contact().at(), (a, b) -> a.isAfter(b) ? a : b);
    }
    return beyond;
  }

  /** What the server itself says about the day, from its ledger, and whether that holds. */
  private void reports() throws IOException, InterruptedException {
    var period = "from=" + day.midnight() + "&to=" + day.midnight().plus(Duration.ofDays(2));
    for (var by : List.of("level", "lane")) {
      var report =
          read(shop.api("admin", "GET", "/reports/sla?" + period + "&group_by=" + by, null).body());
      System.out.println("the server's report by " + by + ": " + report);
    }
    System.out.println(
        "the ledger: " + shop.api("admin", "GET", "/ledger/verification", null).body());
  }

  /** The day replayed from the ledger with nothing changed, and how far that is from the day. */
  private void replay() throws IOException, InterruptedException {
    var after = day.midnight().plus(Duration.ofDays(2));
    var wish = Map.of("from", day.midnight().toString(), "to", after.toString());
    var body = JSON.toJson(Map.of("what_if", wish));
    var asked = shop.at(after, "admin", Lanedesk.TOKEN, "POST", "/what_ifs", body);
    var path = "/what_ifs/" + what(asked).get("id").getAsString();
    var replayed = what(shop.api("admin", "GET", path, null));
    while (!replayed.has("comparison") || replayed.get("comparison").isJsonNull()) {
      if (replayed.get("status").getAsString().equals("FAILED")) {
        throw new IOException("the replay broke off");
      }
      LockSupport.parkNanos(200_000_000);
      replayed = what(shop.api("admin", "GET", path, null));
    }
    System.out.println("the replay of the day: " + replayed.get("comparison"));
  }

  private static JsonObject what(HttpResponse<String> answer) {
    return read(answer.body()).getAsJsonObject("what_if");
  }

  private static Instant instant(JsonElement at) {
    return Instant.parse(at.getAsString());
  }

  private static String email(Day.Contact contact) {
    return "sim-c"
        + (contact.again() == null ? contact.number() : contact.again())
        + "@example.com";
  }

  private static String agent(int number) {
    return "sim" + number;
  }

  private static JsonObject read(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
