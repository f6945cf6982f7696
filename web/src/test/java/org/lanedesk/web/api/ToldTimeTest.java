package org.lanedesk.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.event.ShopClock;

class ToldTimeTest {
  private static final Instant TOLD = Instant.parse("2026-11-11T12:00:00.250Z");

  private final ToldTime door = new ToldTime();
  private final List<Object> refused = new ArrayList<>();

  @Test
  void a_simulator_of_the_demo_shop_says_when_a_call_happens() throws Exception {
    door.demo = true;
    door.wished = true;
    assertEquals(TOLD, called(TOLD.toString()));
  }

  @Test
  void nobody_says_it_where_it_was_not_asked_for() throws Exception {
    door.demo = true;
    assertNotEquals(TOLD, called(TOLD.toString()));
  }

  @Test
  void nobody_says_it_outside_the_demo() throws Exception {
    door.wished = true;
    assertNotEquals(TOLD, called(TOLD.toString()));
  }

  @Test
  void what_is_no_instant_is_a_bad_request_and_nothing_happens() throws Exception {
    door.demo = true;
    door.wished = true;
    assertEquals(null, called("yesterday"));
    assertEquals(List.of(400, "Lanedesk-Time is no instant"), refused);
  }

  /** The time that the rest of the server believed in; null when it was not reached. */
  private Instant called(String header) throws Exception {
    var seen = new ArrayList<Instant>();
    door.doFilter(
        fake(HttpServletRequest.class, header),
        fake(HttpServletResponse.class, null),
        (request, response) -> seen.add(new ShopClock().instant()));
    return seen.isEmpty() ? null : seen.getFirst();
  }

  private <T> T fake(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("sendError")) {
                refused.addAll(List.of(arguments));
              }
              return answer;
            }));
  }
}
