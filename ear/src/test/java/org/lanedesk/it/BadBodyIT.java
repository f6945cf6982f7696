package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.Buyer.HUGE;
import static org.lanedesk.it.Buyer.ORDER;
import static org.lanedesk.it.Buyer.TICKETS;
import static org.lanedesk.it.Buyer.assertLanguage;
import static org.lanedesk.it.Buyer.bytes;
import static org.lanedesk.it.Buyer.comment;
import static org.lanedesk.it.Buyer.count;
import static org.lanedesk.it.Buyer.customer;
import static org.lanedesk.it.Buyer.ticket;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What programs send that makes no sense: answered with the name of what is wrong in the caller's
 * language, nothing changed by half, and never a fault of ours.
 */
class BadBodyIT {
  @BeforeAll
  static void aCustomerBought() {
    Buyer.isThere();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{                                                             | 400 | body",
        "not json                                                      | 400 | body",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"}}} {}                | 400 | body",
        "~~                                                            | 422 | body",
        "[]                                                            | 422 | body",
        "[{\"ticket\":{}}]                                             | 422 | body",
        "null                                                          | 422 | body",
        "\"ticket\"                                                    | 422 | body",
        "{}                                                            | 422 | ticket",
        "{\"ticket\":7}                                                | 422 | ticket",
        "{\"ticket\":{}}                                               | 422 | ticket.comment",
        "{\"ticket\":{\"comment\":{}}}                                 | 422 | ticket.comment.body",
        "{\"ticket\":{\"comment\":{\"body\":7}}}                       | 422 | ticket.comment.body",
        "{\"ticket\":{\"comment\":{\"body\":\"x\",\"no\":1}}}          | 422 | ticket.comment.no",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"},\"no\":1}}          | 422 | ticket.no",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"},\"family\":\"f\"}}  | 422 | ticket.family",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"},\"tags\":\"t\"}}    | 422 | ticket.tags",
        "{\"ticket\":{\"comment\":{\"body\":\"\"}}}                    | 422 | base",
        "{\"ticket\":{\"comment\":{\"body\":\" \\u0000 \"}}}           | 422 | base",
        "{\"ticket\":{\"comment\":{\"body\":\"x\",\"uploads\":[\"u\"]}}} | 422 | base"
      })
  void a_body_that_makes_no_sense_is_answered_by_the_name_of_what_is_wrong(
      String body, int status, String field) {
    var before = count();
    for (var language : List.of("en", "zh-CN")) {
      var answer = customer().speaking(language).call("POST", TICKETS, body == null ? "" : body);
      assertEquals(status, answer.status(), answer.toString());
      assertFalse(answer.at("error").getAsString().isBlank());
      assertLanguage(language, answer.at("description").getAsString());
      assertTrue(answer.json().getAsJsonObject("details").has(field), answer.toString());
    }
    assertEquals(before, count());
  }

  @Test
  void a_body_of_another_kind_is_told_which_kind_is_wanted() {
    var answer = customer().call("POST", TICKETS, "comment=x", "Content-Type", "text/plain");
    assertEquals(415, answer.status(), answer.toString());
    assertEquals(Words.of("en", "api.json-only"), answer.at("description").getAsString());
    assertTrue(answer.json().getAsJsonObject("details").has("body"));
  }

  @Test
  void a_text_of_a_hundred_thousand_letters_is_told_its_length() {
    var answer = customer().call("POST", TICKETS, ticket(HUGE));
    assertEquals(422, answer.status());
    assertTrue(answer.at("description").getAsString().contains("100000"), answer.toString());
  }

  @Test
  void every_text_of_a_ticket_has_its_length() {
    for (var name : List.of("subject", "external_id", "order_number", "priority", "type")) {
      var ticket = comment("long " + name);
      ticket.addProperty(name, HUGE);
      var answer = customer().call("POST", TICKETS, "{\"ticket\":" + ticket + "}");
      assertTrue(answer.status() == 422 || answer.status() == 404, name + " " + answer);
      assertFalse(answer.at("description").getAsString().isBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignee_id=x", "requester_id=1e9", "group_id=99999999999999999999"})
  void a_parameter_that_is_no_number_is_named(String parameter) {
    var answer = customer().get(TICKETS + "?" + parameter);
    assertEquals(422, answer.status(), answer.toString());
    assertTrue(
        answer.json().getAsJsonObject("details").has(parameter.split("=")[0]), answer.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page[after]=%FF",
        "page[after]=bm8",
        "page[after]=LTk5",
        "page[size]=0",
        "page=0",
        "page=2000",
        "page=x",
        "per_page=-1",
        "status=nope",
        "sort=nope",
        "updated_since=yesterday",
        "query=%00",
        "external_id=%00",
        "order_number=%00%F0%9F%98%80",
        "query=%25_!"
      })
  void a_list_that_is_asked_for_oddly_never_breaks(String query) {
    var admin = Client.program("admin");
    for (var list :
        List.of(
            "tickets",
            "users",
            "members",
            "orders",
            "returns",
            "queues/1/tickets",
            "ledger",
            "help_center/articles")) {
      var encoded = query.replace("[", "%5B").replace("]", "%5D");
      var answer = admin.get("/api/v2/" + list + "?" + encoded);
      assertTrue(answer.status() < 500, list + " " + answer);
      assertFalse(answer.status() >= 400 && answer.at("description").getAsString().isBlank());
    }
  }

  @Test
  void an_order_that_is_not_there_is_like_one_of_somebody_else() {
    var others = Client.program("admin").get("/api/v2/orders").at("orders.0.number").getAsString();
    for (var language : List.of("en", "zh-CN")) {
      for (var number : List.of("NOSUCH-1", others)) {
        var ticket = comment("where is it?");
        ticket.addProperty("order_number", number);
        var answer =
            customer().speaking(language).call("POST", TICKETS, "{\"ticket\":" + ticket + "}");
        assertEquals(404, answer.status(), answer.toString());
        assertEquals(
            Words.of(language, "no-such.order", number), answer.at("description").getAsString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "0", "-1", "4294967297", "1.5", "\"many\""})
  void a_quantity_that_was_not_bought_is_not_returned(String quantity) {
    var wish =
        """
        {"return":{"order_number":"%s","type":"RETURN","reason":"NO_REASON",\
        "lines":[{"id":%d,"quantity":%s}]}}\
        """
            .formatted(ORDER, Buyer.isThere(), quantity);
    for (var path : List.of("/api/v2/returns", "/api/v2/returns/quote")) {
      for (var language : List.of("en", "zh-CN")) {
        var answer = customer().speaking(language).call("POST", path, wish);
        if (answer.status() == 200) {
          var text = answer.at("quote.eligibility.code").getAsString();
          assertTrue(!text.startsWith("ALLOWED") && !text.equals("OK"), answer.toString());
        } else {
          assertEquals(422, answer.status(), answer.toString());
          assertLanguage(language, answer.at("description").getAsString());
        }
      }
    }
    assertEquals(0, customer().get("/api/v2/returns").at("returns").getAsJsonArray().size());
  }

  @ParameterizedTest
  @CsvSource({
    "letter.png, upload.not-allowed",
    "broken.png, upload.not-an-image",
    "empty.png, upload.empty",
    "huge.png, upload.too-large"
  })
  void a_photo_that_is_none_is_refused_by_its_name(String name, String key) {
    for (var language : List.of("en", "zh-CN")) {
      var answer =
          customer()
              .speaking(language)
              .upload("/api/v2/uploads?filename=" + name, bytes(name), "image/png");
      assertEquals(422, answer.status(), answer.toString());
      assertEquals(key, answer.at("details.base.0.error").getAsString());
      assertTrue(answer.at("description").getAsString().contains(name));
      assertLanguage(language, answer.at("description").getAsString().replace(name, ""));
    }
  }

  @Test
  void a_body_beyond_all_measure_is_too_large() {
    var answer =
        customer().upload("/api/v2/uploads?filename=x.png", new byte[60_000_000], "image/png");
    assertEquals(413, answer.status(), answer.toString());
    assertEquals(Words.of("en", "api.too-large"), answer.at("description").getAsString());
  }
}
