import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts Lanedesk and stays until it stops: {@code java Start.java [--demo]}.
 *
 * <p>Checks the settings and the ports first and says what is wrong in one sentence; starts the
 * server with what it needs; waits until it is ready and says where; takes it down when asked to
 * stop. Settings are environment variables, see "Operate it" in the README. The server is looked
 * for in {@code ./server}, {@code ./ear/target/server} and {@code ./target/server}; the application
 * lies beside it.
 */
final class Start {

  /** One sentence for the person at the keyboard. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence);
    }
  }

  private static final int OLDEST_JAVA = 21;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
  private static final String OURS = "[lanedesk] ";
  private static final Pattern WARNING = Pattern.compile("\\d (WARN|ERROR|FATAL)\\b");

  /** What the server's own start script opens, and what Lucene and the native model ask for. */
  private static final List<String> JVM =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=4000000;maxrefs=300000",
          "-Djboss.modules.system.pkgs=org.jboss.byteman",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          "-Dorg.wildfly.sigterm.suspend.timeout=5",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:MaxMetaspaceSize=512m");

  private final Map<String, String> settings;
  private final boolean demo;
  private final Path server;
  private final Path data;
  private final Path run;
  private final int offset;
  private final String address;
  private volatile boolean stopping;

  private Start(Map<String, String> settings, boolean demo) {
    this.settings = settings;
    this.demo = demo;
    server = server();
    data = Path.of(setting("LANEDESK_DATA", "data")).toAbsolutePath().normalize();
    run = data.resolve("run");
    offset = offset();
    address = setting("LANEDESK_BIND", "127.0.0.1");
  }

  public static void main(String[] args) throws Exception {
    List<String> asked = List.of(args);
    try {
      Start start = new Start(System.getenv(), asked.contains("--demo"));
      System.exit(start.run(asked.contains("--with-parent")));
    } catch (Wrong wrong) {
      System.err.println("Lanedesk did not start: " + wrong.getMessage());
      result(wrong.getMessage());
      System.exit(1);
    }
  }

  /** Leaves the sentence where the build that started us finds it. */
  private static void result(String sentence) throws IOException {
    String file = System.getProperty("lanedesk.start.result");
    if (file != null) {
      Files.writeString(Path.of(file), sentence);
    }
  }

  private int run(boolean withParent) throws Exception {
    if (Runtime.version().feature() < OLDEST_JAVA) {
      throw new Wrong("it needs Java " + OLDEST_JAVA + " or newer, this is " + Runtime.version());
    }
    List<String> database = database();
    List<String> mail = mail();
    checkAddress();
    try (RandomAccessFile lock = lock()) {
      checkPort("pages", 8080);
      checkPort("health and metrics", 9990);
      prepare();
      Process process = process(database, mail);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
      if (withParent) {
        ProcessHandle.current().parent().ifPresent(it -> it.onExit().thenRun(() -> System.exit(0)));
      }
      hearInterrupt();
      List<String> withheld = new ArrayList<>();
      Thread console = new Thread(() -> relay(process, withheld));
      console.start();
      waitUntilReady(process);
      synchronized (withheld) {
        withheld.forEach(System.out::println);
        withheld.clear();
      }
      greet();
      int code = process.waitFor();
      console.join();
      return stopping ? 0 : code;
    }
  }

  // ---- settings

  private String setting(String name, String otherwise) {
    String value = settings.get(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static Path server() {
    return Stream.of("server", "ear/target/server", "target/server")
        .map(Path::of)
        .filter(path -> Files.isRegularFile(path.resolve("jboss-modules.jar")))
        .findFirst()
        .orElseThrow(
            () -> new Wrong("there is no server in ./server or ./ear/target/server; build first"))
        .toAbsolutePath();
  }

  private int offset() {
    String value = setting("LANEDESK_PORT_OFFSET", "0");
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= 55_000) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Wrong("LANEDESK_PORT_OFFSET is \"" + value + "\", it must be a whole number");
    }
    throw new Wrong("LANEDESK_PORT_OFFSET is " + value + ", it must lie between 0 and 55000");
  }

  /** The properties that name the database's driver; log-in and URL stay in the environment. */
  private List<String> database() {
    String url = setting("LANEDESK_DB_URL", null);
    if (url == null) {
      return List.of();
    }
    if (url.startsWith("jdbc:h2:")) {
      return List.of("-Dlanedesk.db.driver=h2");
    }
    Matcher postgres =
        Pattern.compile(
                "jdbc:postgresql://(\\[[^]]+]|[^/:,?]+)(?::(\\d{1,5}))?(,[^/]*)?/[^?]+(\\?.*)?")
            .matcher(url);
    if (!postgres.matches()) {
      throw new Wrong(
          "LANEDESK_DB_URL is \""
              + url.replaceAll("(?i)(password=)[^&;]*", "$1...")
              + "\", it must look like jdbc:postgresql://host:5432/database");
    }
    if (setting("LANEDESK_DB_USER", null) == null) {
      throw new Wrong("LANEDESK_DB_URL is set, LANEDESK_DB_USER is not");
    }
    if (postgres.group(3) == null) {
      int port = postgres.group(2) == null ? 5432 : Integer.parseInt(postgres.group(2));
      String host = postgres.group(1);
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), 10_000);
      } catch (IOException e) {
        throw new Wrong("LANEDESK_DB_URL: no database answers at " + host + ":" + port);
      }
    }
    return List.of("-Dlanedesk.db.driver=postgresql");
  }

  private List<String> mail() {
    List<String> properties = new ArrayList<>();
    String port = setting("LANEDESK_SMTP_PORT", "25");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new Wrong("LANEDESK_SMTP_PORT is \"" + port + "\", it must be a port number");
    }
    String tls = setting("LANEDESK_SMTP_TLS", "none").toLowerCase(Locale.ROOT);
    switch (tls) {
      case "none", "false" -> {}
      case "starttls", "true" -> properties.add("-Dlanedesk.mail.starttls=true");
      case "ssl" -> properties.add("-Dlanedesk.mail.ssl=true");
      default ->
          throw new Wrong("LANEDESK_SMTP_TLS is \"" + tls + "\", it must be none, starttls or ssl");
    }
    if (setting("LANEDESK_SMTP_USER", null) != null) {
      properties.add("-Dlanedesk.mail.open=java:jboss/mail/LanedeskOpen");
      properties.add("-Dlanedesk.mail.signed-in=java:jboss/mail/Lanedesk");
    }
    return properties;
  }

  private void checkAddress() {
    try {
      InetAddress bound = InetAddress.getByName(address);
      if (demo && !bound.isLoopbackAddress()) {
        throw new Wrong(
            "LANEDESK_BIND is " + address + ", but the demo shop listens on loopback only");
      }
    } catch (IOException e) {
      throw new Wrong("LANEDESK_BIND is \"" + address + "\", which is no address of this machine");
    }
  }

  private void checkPort(String what, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port + offset));
    } catch (IOException e) {
      throw new Wrong(
          String.format(
              "port %d (%s) cannot be had on %s: %s; stop what uses it or set LANEDESK_PORT_OFFSET",
              port + offset, what, address, e.getMessage()));
    }
  }

  // ---- folders

  /** Holds the data folder for this process; a run that is just stopping is waited for. */
  private RandomAccessFile lock() throws InterruptedException {
    try {
      Files.createDirectories(data);
      RandomAccessFile file = new RandomAccessFile(data.resolve("lanedesk.lock").toFile(), "rw");
      for (int attempt = 0; attempt < 100; attempt++) {
        FileLock lock = file.getChannel().tryLock();
        if (lock != null) {
          return file;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
      file.close();
    } catch (IOException e) {
      throw new Wrong("the data folder " + data + " cannot be written: " + e.getMessage());
    }
    throw new Wrong("another Lanedesk uses the data folder " + data);
  }

  /** Makes the run folder anew: configuration, the application, and an empty temporary folder. */
  private void prepare() {
    Path ear = server.resolveSibling("lanedesk.ear");
    if (!Files.isRegularFile(ear)) {
      throw new Wrong("there is no application at " + ear + "; build first");
    }
    try {
      delete(run);
      Files.createDirectories(run.resolve("tmp"));
      Files.createDirectories(run.resolve("deployments"));
      Files.createDirectories(data.resolve("log"));
      copy(server.resolve("standalone/configuration"), run.resolve("configuration"));
      Files.copy(ear, run.resolve("deployments/lanedesk.ear"));
    } catch (IOException e) {
      throw new Wrong("the data folder " + data + " cannot be written: " + e.getMessage());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  // ---- process

  private Process process(List<String> database, List<String> mail) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-Xmx" + setting("LANEDESK_HEAP", "1g"));
    command.addAll(List.of(setting("LANEDESK_JAVA_OPTS", "").split("\\s+")));
    command.removeIf(String::isEmpty);
    command.add("-Djava.io.tmpdir=" + run.resolve("tmp"));
    command.add("-Dorg.jboss.boot.log.file=" + data.resolve("log/server.log"));
    command.add(
        "-Dlogging.configuration=" + run.resolve("configuration/logging.properties").toUri());
    command.addAll(database);
    command.addAll(mail);
    command.add("-jar");
    command.add(server.resolve("jboss-modules.jar").toString());
    command.addAll(List.of("-mp", server.resolve("modules").toString()));
    command.add("org.jboss.as.standalone");
    command.add("-Djboss.home.dir=" + server);
    command.add("-Djboss.server.base.dir=" + run);
    command.add("-Djboss.server.data.dir=" + data);
    command.add("-Djboss.server.content.dir=" + run.resolve("content"));
    command.add("-Djboss.server.log.dir=" + data.resolve("log"));
    command.add("-Djboss.bind.address=" + address);
    command.add("-Djboss.socket.binding.port-offset=" + offset);
    if (setting("LANEDESK_BASE_URL", "").isEmpty()) {
      command.add("-Dlanedesk.base-url=http://localhost:" + (8080 + offset));
    }
    command.add("-Dlanedesk.data=" + data);
    if (demo) {
      command.add("-Dlanedesk.demo=true");
    }
    command.addAll(List.of("-c", "lanedesk.xml"));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /**
   * A shell starts what it puts in the background with Ctrl-C ignored, and a JVM cannot undo that.
   * A child that does not ignore it dies of it in our place, and we stop.
   */
  private static void hearInterrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status) && ignoresInterrupt(Files.readString(status))) {
      // cat reads our pipe, so that it ends with us whatever happens
      new ProcessBuilder("env", "--default-signal=INT", "cat")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .thenAccept(it -> {
            if (it.exitValue() == 128 + 2) {
              System.exit(0);
            }
          });
    }
  }

  private static boolean ignoresInterrupt(String status) {
    Matcher mask = Pattern.compile("SigIgn:\\s*([0-9a-f]+)").matcher(status);
    return mask.find() && (Long.parseUnsignedLong(mask.group(1), 16) & 0b10) != 0;
  }

  private void stop(Process process) {
    stopping = true;
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  /**
   * Prints what the server prints; until it is ready only our own lines, and warnings afterwards.
   */
  private void relay(Process process, List<String> withheld) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(OURS)) {
          System.out.println(line.substring(OURS.length()));
        } else if (ready) {
          System.out.println(line);
        } else if (WARNING.matcher(line).find()) {
          synchronized (withheld) {
            withheld.add(line);
          }
        }
      }
    } catch (IOException e) {
      if (!stopping) {
        System.err.println("The server's output cannot be read any more: " + e.getMessage());
      }
    }
  }

  private volatile boolean ready;

  private void waitUntilReady(Process process) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    Path failed = run.resolve("deployments/lanedesk.ear.failed");
    while (!isReady()) {
      if (Files.exists(failed)) {
        TimeUnit.MILLISECONDS.sleep(200); // the marker is created first and written then
        throw new Wrong(sentence(Files.readString(failed)) + details());
      }
      if (!process.isAlive()) {
        throw new Wrong("the server stopped with exit code " + process.exitValue() + details());
      }
      if (System.nanoTime() > end) {
        throw new Wrong("it was not ready after five minutes" + details());
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    ready = true;
  }

  private String details() {
    return " (details in " + data.resolve("log/server.log") + ")";
  }

  private boolean isReady() {
    if (Files.notExists(run.resolve("deployments/lanedesk.ear.deployed"))) {
      return false; // asking earlier fills the log with warnings
    }
    try {
      URI health = URI.create("http://127.0.0.1:" + (9990 + offset) + "/health/ready");
      HttpURLConnection asked = (HttpURLConnection) health.toURL().openConnection();
      asked.setConnectTimeout(1000);
      asked.setReadTimeout(5000);
      return asked.getResponseCode() == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  /** The cause that a person can act on: the one that names a setting, otherwise the innermost. */
  private static String sentence(String report) {
    List<String> causes = new ArrayList<>();
    Matcher cause =
        Pattern.compile("(?:Caused by: |Exception: )(?:[\\w.$]+(?:Exception|Error): )?([^\\n\"]+)")
            .matcher(report.replace("\\n", "\n"));
    while (cause.find()) {
      causes.add(cause.group(1).strip());
    }
    return causes.stream()
        .filter(text -> text.contains("lanedesk.") && !text.contains("org.lanedesk."))
        .findFirst()
        .orElseGet(
            () -> causes.isEmpty() ? "the application failed" : causes.get(causes.size() - 1));
  }

  private void greet() {
    String home = "http://" + (demo ? "localhost" : address) + ":" + (8080 + offset);
    System.out.println();
    System.out.println("Lanedesk is ready.");
    System.out.println("  customers    " + home + "/");
    System.out.println("  agents       " + home + "/console");
    System.out.println("  supervisors  " + home + "/supervisor");
    System.out.println("  editors      " + home + "/knowledge");
    System.out.println("  API          " + home + "/api/v2    described at " + home + "/openapi");
    System.out.println("  health       http://127.0.0.1:" + (9990 + offset) + "/health");
    if (demo) {
      String password = setting("LANEDESK_DEMO_PASSWORD", "lanedesk-demo");
      System.out.println("Sign in as admin@, supervisor@, editor@, agent1@ ... agent4@, or as a");
      System.out.println(
          "customer l0@, l1@, l2@, l3@, all demo.lanedesk.org, password " + password);
    }
    System.out.println("Log: " + data.resolve("log/server.log") + ". Ctrl-C stops it.");
  }
}
