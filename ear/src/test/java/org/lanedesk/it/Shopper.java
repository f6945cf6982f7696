package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A customer of the demo shop with a question and a return of this test's own. */
record Shopper(String order, long ticket, long back) {

  static Shopper askedAndReturns(String who) {
    var customer = Client.program(who);
    var number = buys(who);
    var bought = Client.program("admin").get("/api/v2/orders/" + number);
    var wish =
        """
        {"return":{"order_number":"%s","type":"RETURN","reason":"NO_REASON",\
        "lines":[{"id":%d,"quantity":1}]}}
        """
            .formatted(number, bought.at("order.lines.0.id").getAsLong());
    return new Shopper(
        number,
        Buyer.ok(customer.call("POST", Buyer.TICKETS, Buyer.ticket("Which size is the cup?")))
            .at("ticket.id")
            .getAsLong(),
        Buyer.ok(customer.call("POST", "/api/v2/returns", wish)).at("return.id").getAsLong());
  }

  /** A cup that was delivered yesterday; the number of its order. */
  static String buys(String who) {
    var admin = Client.program("admin");
    var number =
        "SHOPPER" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    var day = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
    var order =
        """
        {"number":"%s","member_email":"%s@demo.lanedesk.org","paid_at":"%s","shipped_at":"%s",\
        "delivered_at":"%s","lines":[{"sku":"A1","title":"Cup","quantity":1,"price_minor":4900,\
        "category":"home"}]}
        """
            .formatted(number, who, day.minus(3, ChronoUnit.DAYS), day, day);
    var job =
        Buyer.ok(
            admin.call(
                "POST", "/api/v2/imports/orders", order, "Content-Type", "application/x-ndjson"));
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    Scene.until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
    assertEquals(
        200, admin.get("/api/v2/orders/" + number).status(), () -> admin.get(path).toString());
    return number;
  }
}
