package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.Buyer.TICKETS;
import static org.lanedesk.it.Buyer.comment;
import static org.lanedesk.it.Buyer.ok;
import static org.lanedesk.it.Buyer.reply;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Script, emoji and writing from right to left: text wherever it is shown, and nothing more. */
class ScriptIT {
  private static final String SCRIPT =
      "\"'><script>alert('ld')</script><img src=x onerror=alert('ld')>${7*7}#{7*7}";
  private static final String WIDE = "😀👩‍👩‍👧 مرحبا بالعالم שלום 繁體與简体";

  @Test
  void script_emoji_and_right_to_left_are_text_wherever_they_are_shown() {
    var ticket = comment(SCRIPT + WIDE);
    ticket.addProperty("subject", SCRIPT);
    ticket.addProperty("external_id", SCRIPT);
    ticket.addProperty("priority", SCRIPT);
    var tags = new JsonArray();
    tags.add(SCRIPT);
    ticket.add("tags", tags);
    var field = new JsonObject();
    field.addProperty("id", SCRIPT);
    field.addProperty("value", SCRIPT + WIDE);
    var fields = new JsonArray();
    fields.add(field);
    ticket.add("custom_fields", fields);
    var requester = new JsonObject();
    requester.addProperty("email", "script@lanedesk.test");
    requester.addProperty("name", SCRIPT);
    ticket.add("requester", requester);
    var answer = ok(Client.program("agent3").call("POST", TICKETS, "{\"ticket\":" + ticket + "}"));
    long id = answer.at("ticket.id").getAsLong();
    assertEquals(SCRIPT, answer.at("ticket.subject").getAsString());
    ok(
        reply(
            "agent3",
            id,
            "{\"comment\":{\"body\":"
                + comment(SCRIPT).getAsJsonObject("comment").get("body")
                + "}}"));
    var supervisor = Client.signedIn("supervisor");
    var admin = Client.signedIn("admin");
    assertAll(
        () -> assertHarmless(supervisor, "/console?view=ALL&ticket=" + id, WIDE),
        () -> assertHarmless(supervisor, "/console?view=ALL&tab=customer&ticket=" + id, SCRIPT),
        () -> assertHarmless(supervisor, "/console?view=ALL&tab=promise&ticket=" + id, SCRIPT),
        () -> assertHarmless(supervisor, "/console?view=ALL&tab=why&ticket=" + id, SCRIPT),
        () -> assertHarmless(supervisor, "/supervisor/ticket?id=" + id, SCRIPT),
        () -> assertHarmless(admin, "/admin", ""),
        () -> assertHarmless(admin, "/mailbox", ""));
    assertTrue(
        Client.program("admin").get(TICKETS + "/" + id + "/comments").text().contains("مرحبا"));
  }

  @Test
  void script_in_the_fields_of_a_page_stays_in_the_fields() {
    var browser = Client.browser();
    var asked =
        browser.submit(
            browser.get("/ask"),
            "ask",
            "send",
            Map.of(
                "ask:text:in",
                SCRIPT + WIDE,
                "ask:name:in",
                SCRIPT,
                "ask:order:in",
                "<script>alert('ld')</script>",
                "ask:email:in",
                "script2@lanedesk.test"));
    assertEquals(302, asked.status(), asked.toString());
    assertHarmless(browser, asked.header("Location"), WIDE);
    for (var page :
        List.of(
            "/search?q=",
            "/ask?text=",
            "/ask?order=",
            "/track?order=",
            "/login?to=",
            "/ticket?id=",
            "/article?id=",
            "/return?order=",
            "/?q=",
            "/mailbox?to=",
            "/search?section=",
            "/?lang=")) {
      assertHarmless(browser, page + encoded(SCRIPT), "");
    }
    var supervisor = Client.signedIn("supervisor");
    for (var page :
        List.of(
            "/console?q=",
            "/console?view=",
            "/console?tab=",
            "/console?ticket=",
            "/console/returns?show=",
            "/supervisor/sla?level=",
            "/supervisor/sla?from=",
            "/knowledge?q=",
            "/knowledge/article?id=")) {
      assertHarmless(supervisor, page + encoded(SCRIPT), "");
    }
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertHarmless(Client client, String address, String shown) {
    var answer = client.get(address);
    assertTrue(answer.status() < 500, address + " " + answer);
    assertFalse(answer.text().contains("<script>alert"), address);
    assertFalse(answer.text().contains("<img src=x"), address);
    assertFalse(answer.page().select("[onerror]").size() > 0, address);
    assertFalse(answer.text().contains("$49#49"), address + " computes what was typed");
    var whole = answer.page().wholeText() + answer.page().select("[value]").eachAttr("value");
    assertTrue(whole.contains(shown), address + " does not show " + shown);
  }
}
