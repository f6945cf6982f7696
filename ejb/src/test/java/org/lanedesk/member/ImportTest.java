package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.AccountRooms;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.outbox.BadLine;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.ImportRoom;
import org.lanedesk.outbox.Intake;
import org.lanedesk.outbox.JobState;
import org.lanedesk.outbox.JobView;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ImportTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String ORDER =
      "{\"number\":\"N1\",\"member_email\":\"a@example.com\",\"paid_at\":\"2026-11-18T08:00:00Z\","
          + "\"coupon_minor\":5000,\"lines\":["
          + "{\"sku\":\"A\",\"title\":\"保暖内衣\",\"quantity\":1,\"price_minor\":8000},"
          + "{\"sku\":\"B\",\"title\":\"袜子\",\"quantity\":1,\"price_minor\":4000}]}\n";

  @Parameter TwoDatabases database;

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Heard heard = new Heard();

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  private <T> T with(Function<StatelessSession, T> work) {
    return database.call(work);
  }

  private MemberIntake memberIntake(StatelessSession session) {
    var intake = new MemberIntake();
    intake.accounts = AccountRooms.desk(session, clock, heard);
    intake.members = new Members_(session);
    intake.levels = new Levels_(session);
    intake.scores = new Scores_(session);
    intake.happened = heard;
    intake.clock = clock;
    return intake;
  }

  private OrderIntake orderIntake(StatelessSession session) {
    var intake = new OrderIntake();
    intake.accounts = AccountRooms.desk(session, clock, heard);
    intake.members = new Members_(session);
    intake.purchases = new Purchases_(session);
    intake.lines = new PurchaseLines_(session);
    intake.details = new OrderDetails_(session);
    intake.clock = clock;
    return intake;
  }

  private MemberDesk desk(StatelessSession session) {
    var desk = new MemberDesk();
    desk.members = new Members_(session);
    desk.purchases = new Purchases_(session);
    desk.details = new OrderDetails_(session);
    desk.levels = new Levels_(session);
    desk.people = AccountRooms.people(session, clock, heard);
    desk.clock = clock;
    return desk;
  }

  /** Each batch in a transaction of its own, as the container would have it. */
  private <T> Intake<T> each(Function<StatelessSession, Intake<T>> within) {
    return new Intake<>() {
      @Override
      public String kind() {
        return within.apply(null).kind();
      }

      @Override
      public Grouping grouping() {
        return within.apply(null).grouping();
      }

      @Override
      public T read(Fields fields) {
        return within.apply(null).read(fields);
      }

      @Override
      public void keep(List<T> records) {
        with(session -> {
          within.apply(session).keep(records);
          return null;
        });
      }
    };
  }

  private JobView members(Format format, String text) {
    return run(each(s -> s == null ? new MemberIntake() : memberIntake(s)), format, text);
  }

  private JobView orders(Format format, String text) {
    return run(each(s -> s == null ? new OrderIntake() : orderIntake(s)), format, text);
  }

  private JobView run(Intake<?> intake, Format format, String text) {
    return run(intake, format, text.getBytes(StandardCharsets.UTF_8));
  }

  private JobView run(Intake<?> intake, Format format, byte[] file) {
    var bytes = new ByteArrayInputStream(file);
    return ImportRoom.importer(database).now(intake, null, format, bytes);
  }

  @Test
  void goodLinesAreKeptAndBadOnesNamed() {
    var job =
        members(
            Format.NDJSON,
            "{\"email\":\"a@example.com\",\"score\":1000}\n"
                + "\n"
                + "not json\n"
                + "{\"email\":\"nobody\"}\n"
                + "{\"email\":\"b@example.com\",\"nick\":\"B\"}\n"
                + "{\"email\":\"c@example.com\",\"score\":2500}");
    assertEquals(JobState.COMPLETED, job.state());
    assertEquals(2, job.kept());
    assertEquals(3, job.refused());
    assertEquals(5L, job.total());
    assertEquals(
        List.of(
            new BadLine(3, "import.not-json", List.of()),
            new BadLine(4, "email.wrong", List.of("nobody")),
            new BadLine(5, "field.unknown", List.of("nick"))),
        job.badLines());
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    var file =
        IntStream.range(0, 450)
            .mapToObj(i -> "{\"email\":\"m" + i + "@example.com\",\"number\":\"M" + i + "\"}")
            .collect(Collectors.joining("\n"));
    assertEquals(450, members(Format.NDJSON, file).kept());
    assertEquals(450, members(Format.NDJSON, file).kept());
    assertEquals(450, with(s -> new Members_(s).findAll().toList()).size());
  }

  @Test
  void aLineThatTheDatabaseRefusesCostsOnlyItself() {
    members(Format.NDJSON, "{\"email\":\"a@example.com\",\"number\":\"M1\"}");
    var job =
        members(
            Format.NDJSON,
            "{\"email\":\"b@example.com\"}\n"
                + "{\"email\":\"c@example.com\",\"number\":\"M1\"}\n"
                + "{\"email\":\"d@example.com\"}\n");
    assertEquals(2, job.kept());
    assertEquals(2, job.badLines().getFirst().line());
  }

  @Test
  void anOrderMayComeAgainWithMoreButNotWithLess() {
    assertEquals(1, orders(Format.NDJSON, ORDER).kept());
    var first = with(s -> desk(s).order(Caller.system(), "N1"));
    assertEquals(List.of("A", "B"), first.lines().stream().map(LineView::sku).toList());
    assertEquals(7000, first.paidMinor());
    assertEquals(1, orders(Format.NDJSON, ORDER.replace("袜子", "棉袜")).kept());
    var second = with(s -> desk(s).order(Caller.system(), "N1"));
    assertEquals(first.lines().get(1).id(), second.lines().get(1).id());
    assertEquals("棉袜", second.lines().get(1).title());
    var less = ORDER.replaceAll(",\\{\"sku\":\"B.*?}", "");
    assertEquals("order.lines-missing", orders(Format.NDJSON, less).badLines().getFirst().key());
    var stolen = ORDER.replace("a@example.com", "thief@example.com");
    assertEquals("order.of-another", orders(Format.NDJSON, stolen).badLines().getFirst().key());
  }

  @Test
  void severalLinesOfCsvAreOneOrder() {
    var job =
        orders(
            Format.CSV,
            "\uFEFFnumber,member_email,coupon_minor,sku,title,quantity,price_minor,fresh\r\n"
                + "N1,a@example.com,5000,A,\"保暖内衣, 加厚\",1,8000,false\r\n"
                + "N1,a@example.com,5000,B,袜子,1,4000,\r\n"
                + "N2,b@example.com,,C,苹果,3,900,true\r\n");
    assertEquals(List.of(), job.badLines());
    var one = with(s -> desk(s).order(Caller.system(), "N1"));
    assertEquals(2, one.lines().size());
    assertEquals("保暖内衣, 加厚", one.lines().getFirst().title());
    assertEquals(true, with(s -> desk(s).order(Caller.system(), "N2")).lines().getFirst().fresh());
  }

  @Test
  void aDottedColumnIsAFieldOfAnObject() {
    var job =
        members(
            Format.CSV,
            "email,level,membership.paid_until\na@example.com,L2,2026-11-30\nb@example.com,,\n");
    assertEquals(List.of(), job.badLines());
    var found =
        with(s -> desk(s).members(Caller.system(), new MemberQuery(Level.L2, null, 9, null)));
    assertEquals(List.of("a@example.com"), found.stream().map(MemberRow::email).toList());
    assertEquals(Instant.parse("2026-11-30T15:59:59.999Z"), found.getFirst().paidUntil());
    var others =
        with(s -> desk(s).members(Caller.system(), new MemberQuery(Level.L0, "B@", 9, null)));
    assertEquals(List.of("b@example.com"), others.stream().map(MemberRow::email).toList());
  }

  @Test
  void anotherMembersOrderIsNotThere() {
    orders(Format.NDJSON, ORDER);
    var owner = with(s -> new Purchases_(s).buyer("N1", "a@example.com")).orElseThrow();
    var caller = with(s -> AccountRooms.desk(s, clock, heard).caller(owner));
    assertEquals("N1", with(s -> desk(s).order(caller, "N1")).number());
    var other =
        new Caller(
            owner + 1, "x@example.com", "X", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
    assertThrows(NoSuch.class, () -> with(s -> desk(s).order(other, "N1")));
    assertThrows(NoSuch.class, () -> with(s -> desk(s).ordersOf(other, owner)));
    var guest =
        new Caller(owner, "a@example.com", "A", Set.of(Role.CUSTOMER), "N2", Set.of(), "en", "UTC");
    assertThrows(NoSuch.class, () -> with(s -> desk(s).order(guest, "N1")));
    assertEquals(List.of(), with(s -> desk(s).ordersOf(guest, owner)));
  }

  @Test
  void theLevelThatHoldsIsOneSelect() {
    members(
        Format.NDJSON,
        "{\"email\":\"a@example.com\",\"level\":\"L2\",\"membership\":{\"paid_until\":\"2026-11-22\"}}");
    var id =
        with(s -> desk(s).members(Caller.system(), new MemberQuery(null, null, 9, null)))
            .getFirst()
            .id();
    assertEquals(Level.L2, with(s -> desk(s).levelAt(id, NOW)));
    assertEquals(Level.L0, with(s -> desk(s).levelAt(id, Instant.parse("2026-11-22T16:00:00Z"))));
    assertEquals(Level.L0, with(s -> desk(s).levelAt(-1L, NOW)));
    assertEquals(
        List.of(new LevelChanged(id, Level.L0, Level.L2, NOW)), heard.of(LevelChanged.class));
  }

  private JobView adapted(OrderAdapter adapter, byte[] file) {
    return run(
        new AdaptedOrders(adapter, each(s -> s == null ? new OrderIntake() : orderIntake(s))),
        adapter.format(Format.NDJSON),
        file);
  }

  private static byte[] sample(String name) throws IOException {
    try (var in = OrderAdapterTest.sample(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void aTableWithChineseHeadingsIsReadInBothEncodingsAndItsBadLineNamed() throws IOException {
    var utf8 = sample("youzan-orders.csv");
    var job = adapted(OrderAdapter.YOUZAN, utf8);
    assertEquals(2, job.kept());
    assertEquals(5, job.badLines().getFirst().line());
    assertEquals("订单状态", job.badLines().getFirst().args().getFirst());
    var one = with(s -> desk(s).order(Caller.system(), "E20261101001"));
    assertEquals(123_880, one.paidMinor());
    assertEquals("明前龙井,一级 250g", one.lines().getFirst().title());
    assertEquals(Instant.parse("2026-11-03T02:15:00Z"), one.deliveredAt());
    assertEquals(2, one.lines().size());
    var gb = new String(utf8, StandardCharsets.UTF_8).getBytes("GB18030");
    assertEquals(2, adapted(OrderAdapter.YOUZAN, gb).kept());
    assertEquals(one, with(s -> desk(s).order(Caller.system(), "E20261101001")));
    var parts = with(s -> new OrderDetails_(s).of(one.id()));
    assertEquals("SF1000000001", parts.shipments().getFirst().waybill());
  }

  @Test
  void whatShopifyAndWooCommerceSendIsKeptAndWhatCannotBeIsNamed() throws IOException {
    var shopify = adapted(OrderAdapter.SHOPIFY, sample("shopify-orders.json"));
    assertEquals("2 1", shopify.kept() + " " + shopify.refused());
    var woo = adapted(OrderAdapter.WOOCOMMERCE, sample("woocommerce-orders.json"));
    assertEquals("1 1", woo.kept() + " " + woo.refused());
    assertEquals("field.not-money", woo.badLines().getFirst().key());
  }

  @Test
  void oneBrokenLineInAHundredIsNamedAndTheOthersAreKept() {
    var seed = Long.getLong("test.seed", 20261126L);
    var dice = new Random(seed);
    var broken = new TreeSet<Long>();
    var file = new StringBuilder();
    for (var i = 1; i <= 2000; i++) {
      var line = ORDER.strip().replace("N1", "N" + i);
      if (dice.nextInt(100) == 0) {
        broken.add((long) i);
        line =
            switch (dice.nextInt(4)) {
              case 0 -> line.substring(0, line.length() / 2);
              case 1 -> line.replace("8000", "-1");
              case 2 -> line.replace("a@example.com", "nobody");
              default -> line.replace("coupon_minor", "coupons_minor");
            };
      }
      file.append(line).append(List.of("\n", "\r\n", "\r").get(dice.nextInt(3)));
    }
    var job = orders(Format.NDJSON, "\uFEFF" + file);
    assertEquals(
        broken,
        job.badLines().stream().map(BadLine::line).collect(Collectors.toCollection(TreeSet::new)),
        "seed " + seed);
    assertEquals(2000 - broken.size(), job.kept());
    assertEquals(job.kept(), orders(Format.NDJSON, "\uFEFF" + file).kept(), "repeatable");
  }

  @Test
  void aLineThatSaysNothingTakesItFromTheProduct() {
    var product =
        "{\"sku\":\"A\",\"title\":\"A\",\"category\":\"生鲜\",\"fresh\":true,"
            + "\"exclusion\":\"STATUTORY\",\"picture\":\"https://shop.example.com/a.jpg\"}";
    var goods =
        run(
            each(s -> {
              var intake = new ProductIntake();
              if (s != null) {
                intake.products = new Products_(s);
                intake.clock = clock;
              }
              return intake;
            }),
            Format.NDJSON,
            product + "\n" + product.replace("https", "javascript"));
    assertEquals("1 1", goods.kept() + " " + goods.refused());
    orders(Format.NDJSON, ORDER);
    var lines = with(s -> desk(s).order(Caller.system(), "N1")).lines();
    assertEquals(Exclusion.STATUTORY, lines.getFirst().exclusion());
    assertEquals(true, lines.getFirst().fresh());
    assertEquals(false, lines.getLast().fresh());
  }

  @Test
  void partsOfThePaymentMustAddUp() {
    var parts =
        ORDER.replace(
            "\"lines\"",
            "\"payments\":[{\"method\":\"card\",\"amount_minor\":6000},{\"method\":\"points\","
                + "\"amount_minor\":1000}],\"coupons\":[{\"code\":\"100-50\",\"amount_minor\":5000}],"
                + "\"shipments\":[{\"carrier\":\"SF\",\"waybill\":\"SF1\",\"scans\":[{\"at\":"
                + "\"2026-11-19T08:00:00Z\",\"code\":\"PICKED_UP\"}]}],\"lines\"");
    assertEquals(List.of(), orders(Format.NDJSON, parts).badLines());
    orders(Format.NDJSON, parts);
    var id = with(s -> desk(s).order(Caller.system(), "N1")).id();
    var kept = with(s -> new OrderDetails_(s).of(id));
    assertEquals(2, kept.payments().size());
    assertEquals(1, kept.shipments().getFirst().scans().size());
    assertEquals(
        "order.payments",
        orders(Format.NDJSON, parts.replace("6000", "6001")).badLines().getFirst().key());
  }
}
