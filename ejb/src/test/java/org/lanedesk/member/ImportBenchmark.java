package org.lanedesk.member;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.ImportRoom;
import org.lanedesk.outbox.Intake;

/**
 * How long 100,000 orders of 20,000 members take, one line in a hundred broken; for
 * docs/measurements.md. Not part of the tests: {@code -Dtest=ImportBenchmark}.
 */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ImportBenchmark {
  private static final System.Logger LOG = System.getLogger(ImportBenchmark.class.getName());
  private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);

  @Parameter TwoDatabases database;

  @Test
  void aHundredThousandOrders() {
    database.reset();
    var file = file().getBytes(StandardCharsets.UTF_8);
    for (var time : List.of("first", "again")) {
      var from = System.nanoTime();
      var job =
          ImportRoom.importer(database)
              .now(intake(), null, Format.NDJSON, new ByteArrayInputStream(file));
      var took = Duration.ofNanos(System.nanoTime() - from);
      LOG.log(
          System.Logger.Level.INFO,
          "{0} {1}: {2} kept, {3} refused in {4} s",
          database,
          time,
          job.kept(),
          job.refused(),
          took.toMillis() / 1000.0);
    }
  }

  private static String file() {
    var dice = new Random(7);
    var text = new StringBuilder();
    for (var i = 0; i < ORDERS; i++) {
      var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(dice.nextInt(28_000_000));
      text.append(
          """
          {"number":"B%07d","member_email":"m%d@example.com","paid_at":"%s","delivered_at":"%s",\
          "lines":[{"sku":"S%d","title":"保暖内衣 %d","price_minor":%d},{"sku":"T","title":"袜子",\
          "quantity":2,"price_minor":1990}]}
          """
              .formatted(
                  i,
                  dice.nextInt(20_000),
                  at,
                  at.plusSeconds(300_000),
                  dice.nextInt(500),
                  i,
                  dice.nextInt(100) == 0 ? -1 : 100 + dice.nextInt(90_000)));
    }
    return text.toString();
  }

  private Intake<OrderFacts> intake() {
    return new Intake<>() {
      private final OrderIntake reader = new OrderIntake();

      @Override
      public String kind() {
        return "orders";
      }

      @Override
      public OrderFacts read(Fields fields) {
        return reader.read(fields);
      }

      @Override
      public void keep(List<OrderFacts> records) {
        database.run(
            session -> MemberRooms.orders(session, Clock.systemUTC(), new Heard()).keep(records));
      }
    };
  }
}
