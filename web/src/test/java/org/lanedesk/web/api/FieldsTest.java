package org.lanedesk.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"{", "hello", "{\"ticket\":{}} x", "{\"a\":1,\"a\":2}", "{'a':1}"})
  void a_body_that_is_not_json_is_named_with_the_place(String body) {
    var no = assertThrows(NotJson.class, () -> Fields.envelope(body, "ticket"));
    assertEquals("1", no.place().split(":")[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "[{\"ticket\":{}}]", "\"ticket\"", "7", "null"})
  void a_body_without_an_object_is_told_which_one_it_lacks(String body) {
    var no = assertThrows(Invalid.class, () -> Fields.envelope(body, "ticket"));
    assertEquals("api.body-not-object", no.key());
  }

  @Test
  void no_body_at_all_lacks_its_object_too() {
    assertEquals(
        "api.body-not-object",
        assertThrows(Invalid.class, () -> Fields.envelope(null, "ticket")).key());
  }

  @Test
  void what_nobody_asked_for_is_refused_with_its_whole_name() {
    var fields = Fields.envelope("{\"ticket\":{\"comment\":{\"nope\":1}}}", "ticket");
    fields.object("comment").orElseThrow().text("body");
    assertEquals("ticket.comment.nope", assertThrows(Invalid.class, fields::done).field());
  }

  @Test
  void a_quantity_beyond_32_bits_is_no_quantity() {
    var fields = Fields.whole("{\"quantity\":4294967297}");
    assertEquals("quantity", assertThrows(Invalid.class, () -> fields.integer("quantity")).field());
  }
}
