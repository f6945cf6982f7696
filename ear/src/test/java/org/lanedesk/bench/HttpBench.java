package org.lanedesk.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Eight clients against the real server with its demo shop: opening tickets, taking and answering
 * them with 20,000 waiting, pages with 100,000 tickets, suggestions with 1,000 articles. The
 * clients run on the same machine and share its cores.
 */
public final class HttpBench {
  private static final int WAITING = Integer.getInteger("bench.waiting", 20_000);
  private static final int ALL = Integer.getInteger("bench.tickets", 100_000);
  private static final int ARTICLES = Integer.getInteger("bench.articles", 1_000);

  /** A server that was just started compiles; a shop's has been up for hours. */
  private static final Duration SETTLED = Duration.ofSeconds(30);

  /** At a pace: eight clients, each once in this time. */
  private static final Duration TICK = Duration.ofMillis(400);

  private static final String PACED = ", 20 a second";
  private static final Duration COUNTED = Duration.ofSeconds(20);
  private static final String[] AGENTS = {"agent1", "agent2", "agent3", "agent4"};
  private static final String[] WORDS =
      ("order parcel refund coupon delivery address invoice size colour battery warranty screen"
              + " fresh fruit box return label courier points level membership gift card password")
          .split(" ");
  private static final Gson JSON = new Gson();
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

  private final AtomicInteger asked = new AtomicInteger();
  private final String name;
  private final Map<String, String> settings;
  private final String jdbc;
  private final String user;
  private final String password;

  private HttpBench(
      String name, Map<String, String> settings, String jdbc, String user, String password) {
    this.name = name;
    this.settings = settings;
    this.jdbc = jdbc;
    this.user = user;
    this.password = password;
  }

  /** Arguments: {@code h2}, {@code postgresql} or both. */
  public static void main(String[] databases) throws Exception {
    var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
    for (var database : databases) {
      var data = home.resolve(database);
      var settings = new HashMap<>(Map.of("LANEDESK_DATA", data.toString()));
      if (database.equals("h2")) {
        var file = "jdbc:h2:file:" + data.resolve("db/lanedesk");
        new HttpBench("H2", settings, file, "lanedesk", "lanedesk").run();
      } else {
        try (var server =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start()) {
          var url = server.getJdbcUrl("postgres", "postgres");
          settings.put("LANEDESK_DB_URL", url);
          settings.put("LANEDESK_DB_USER", "postgres");
          settings.put("LANEDESK_DB_PASSWORD", "postgres");
          new HttpBench("PostgreSQL", settings, url, "postgres", "postgres").run();
        }
      }
    }
  }

  private void run() throws Exception {
    try (var shop = Shop.open(settings)) {
      shop.await("history is told");
      Clients.during(SETTLED, (client, round) -> ask(shop, client));
      say("tickets created", Clients.during(COUNTED, (client, round) -> ask(shop, client)));
      say("until so many wait", Clients.times(WAITING, (client, round) -> ask(shop, client)));
      write(shop);
    }
    multiply();
    try (var shop = Shop.open(settings)) {
      shop.awaitIndex(SETTLED);
      Clients.during(SETTLED, (client, round) -> suggest(shop, asked.incrementAndGet()));
      both("suggestions, new questions", (c, round) -> suggest(shop, asked.incrementAndGet()));
      both("suggestions, asked before", (client, round) -> suggest(shop, 1 + round % 100));
      work(shop);
      look(shop);
    }
  }

  /** Next and the answer that follows it, by agents who answer all they take. */
  private void work(Shop shop) throws Exception {
    var queue = fullest(shop);
    var taken = new ConcurrentLinkedQueue<Integer>();
    Clients.times(1600, (client, round) -> answer(shop, client, next(shop, client, queue)));
    var replies = new ArrayList<Clients.Seen>();
    var claims = new ArrayList<Clients.Seen>();
    for (int i = 0; i < 10; i++) {
      claims.add(Clients.times(40, (client, round) -> taken.add(next(shop, client, queue))));
      replies.add(Clients.times(40, (client, round) -> answer(shop, client, taken.remove())));
    }
    say("Next", merged(claims));
    say("reply and solve", merged(replies));
    say(
        "Next" + PACED,
        Clients.paced(400, TICK, (client, round) -> taken.add(next(shop, client, queue))));
    say(
        "reply and solve" + PACED,
        Clients.paced(400, TICK, (client, round) -> answer(shop, client, taken.remove())));
  }

  /** The agent's console and a ticket in it, as a browser gets them. */
  private void look(Shop shop) throws Exception {
    List<HttpClient> browsers = new ArrayList<>();
    for (int i = 0; i < Clients.MANY; i++) {
      browsers.add(shop.browser(AGENTS[i % AGENTS.length]));
    }
    var ids = new ArrayList<String>();
    var found = ID.matcher(shop.api("agent1", "GET", "/tickets?page[size]=100", null).body());
    while (found.find()) {
      ids.add(found.group(1));
    }
    for (var page : List.of("/console", "/console?view=ALL")) {
      Clients.during(SETTLED, (client, round) -> shop.page(browsers.get(client), page));
      both("list " + page, (client, round) -> shop.page(browsers.get(client), page));
    }
    Clients.Step ticket =
        (client, round) ->
            shop.page(browsers.get(client), "/console?ticket=" + ids.get(round % ids.size()));
    Clients.during(SETTLED, ticket);
    both("console with a ticket", ticket);
  }

  private void both(String what, Clients.Step step) {
    say(what, Clients.during(COUNTED, step));
    say(what + PACED, Clients.paced(400, TICK, step));
  }

  private static void ask(Shop shop, int client) throws Exception {
    var dice = new Random();
    var text = new StringBuilder("Where is my parcel? 我的包裹还没到");
    for (int i = 0; i < 6; i++) {
      text.append(' ').append(WORDS[dice.nextInt(WORDS.length)]);
    }
    var ticket =
        Map.of(
            "subject", "Bench " + dice.nextInt(1_000_000),
            "comment", Map.of("body", text.toString()),
            "requester",
                Map.of("email", "bench" + dice.nextInt(5_000) + "@example.com", "name", "Bench"),
            "via", Map.of("channel", client % 2 == 0 ? "chat" : "web"));
    shop.api("admin", "POST", "/tickets", JSON.toJson(Map.of("ticket", ticket)));
  }

  private static void suggest(Shop shop, int question) throws Exception {
    var dice = new Random(question);
    var text = new StringBuilder("How do I get");
    for (int i = 0; i < 6; i++) {
      text.append(' ').append(WORDS[dice.nextInt(WORDS.length)]);
    }
    var body = JSON.toJson(Map.of("text", text.toString(), "locale", "en"));
    shop.api("agent1", "POST", "/suggestions", body);
  }

  private static int next(Shop shop, int client, int queue) throws Exception {
    var who = AGENTS[client % AGENTS.length];
    var answer = shop.api(who, "POST", "/queues/" + queue + "/next", null);
    return read(answer.body()).getAsJsonObject("ticket").get("id").getAsInt();
  }

  private static void answer(Shop shop, int client, int ticket) throws Exception {
    var change =
        Map.of("comment", Map.of("body", "It is on its way.", "public", true), "status", "solved");
    shop.api(
        AGENTS[client % AGENTS.length],
        "PUT",
        "/tickets/" + ticket,
        JSON.toJson(Map.of("ticket", change)));
  }

  private static int fullest(Shop shop) throws Exception {
    int most = -1;
    int id = 0;
    var queues = read(shop.api("admin", "GET", "/queues", null).body()).getAsJsonArray("queues");
    for (var queue : queues) {
      int waiting = 0;
      var lanes = queue.getAsJsonObject().getAsJsonObject("waiting");
      for (var lane : lanes.keySet()) {
        waiting += lanes.get(lane).getAsInt();
      }
      if (waiting > most) {
        most = waiting;
        id = queue.getAsJsonObject().get("id").getAsInt();
      }
    }
    return id;
  }

  /** Articles enough, and waits until the index has them. */
  private static void write(Shop shop) throws Exception {
    var dice = new Random(1);
    var lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      var title = new StringBuilder("About");
      for (int w = 0; w < 3; w++) {
        title.append(' ').append(WORDS[dice.nextInt(WORDS.length)]);
      }
      var text =
          Map.of(
              "locale",
              "en",
              "title",
              title + " " + i,
              "phrasings",
              List.of("what about " + title, "tell me " + title),
              "answer_html",
              "<p>All about " + title + ", case " + i + ", in a few words.</p>");
      lines
          .append(
              JSON.toJson(
                  Map.of(
                      "key",
                      "bench-" + i,
                      "section",
                      "orders",
                      "audience",
                      "PUBLIC",
                      "texts",
                      List.of(text))))
          .append('\n');
    }
    var job =
        shop.api("admin", "POST", "/imports/articles", lines.toString(), "application/x-ndjson");
    var id = read(job.body()).getAsJsonObject("job_status").get("id").getAsString();
    String status;
    do {
      Thread.onSpinWait();
      status =
          read(shop.api("admin", "GET", "/job_statuses/" + id, null).body())
              .getAsJsonObject("job_status")
              .toString();
    } while (status.contains("working") || status.contains("queued"));
    System.out.println("articles: " + status);
  }

  /**
   * Closed tickets until there are enough, each with a message. The server stands still meanwhile.
   */
  private void multiply() throws Exception {
    try (Connection sql = DriverManager.getConnection(jdbc, user, password);
        var statement = sql.createStatement()) {
      var columns = new ArrayList<String>();
      try (var found = sql.getMetaData().getColumns(null, null, h2() ? "TICKET" : "ticket", null)) {
        while (found.next()) {
          columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
      columns.remove("id");
      var names = String.join(", ", columns);
      var values =
          names.replaceFirst("\\bstate\\b", "'CLOSED'").replaceFirst("\\bwaiting\\b", "false");
      for (int have = count(statement); have < ALL; have = count(statement)) {
        int made =
            statement.executeUpdate(
                "insert into ticket ("
                    + names
                    + ") select "
                    + values
                    + " from ticket order by id"
                    + " fetch first "
                    + (ALL - have)
                    + " rows only");
        System.out.println("tickets: " + (have + made));
      }
      statement.executeUpdate(
          "insert into message (ticket_id, kind, author_kind, text, at, channel, ticket_version)"
              + " select id, 'PUBLIC', 'CUSTOMER', preview, created_at, channel, 0 from ticket t"
              + " where not exists (select 1 from message m where m.ticket_id = t.id)");
      statement.execute("analyze");
    }
  }

  private static JsonObject read(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private boolean h2() {
    return jdbc.startsWith("jdbc:h2");
  }

  private static int count(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery("select count(*) from ticket")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Clients.Seen merged(List<Clients.Seen> parts) {
    var nanos = parts.stream().flatMapToLong(p -> Arrays.stream(p.nanos())).sorted().toArray();
    var time = parts.stream().map(Clients.Seen::time).reduce(Duration.ZERO, Duration::plus);
    int failed = parts.stream().mapToInt(Clients.Seen::failed).sum();
    var fault = parts.stream().map(Clients.Seen::fault).filter(f -> f != null).findFirst();
    return new Clients.Seen(nanos, failed, fault.orElse(null), time);
  }

  private void say(String what, Clients.Seen seen) {
    System.out.println("| " + name + " | " + what + " | " + seen + " |");
  }
}
