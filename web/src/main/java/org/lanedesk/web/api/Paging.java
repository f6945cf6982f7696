package org.lanedesk.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a list that a client asked for, by cursor ({@code page[size]}, {@code page[after]})
 * or, as older clients do, by offset ({@code page}, {@code per_page}). At most 100 items a page, as
 * in Zendesk's API; the cursor is opaque to the client and holds the last item's sort key.
 */
record Paging(int size, String after, Integer page, UriInfo uri) {
  static final int MOST = 100;

  /** As far as pages are counted; beyond, a cursor is what does not get slower. */
  private static final int PAGES = 1000;

  static Paging of(UriInfo uri) {
    MultivaluedMap<String, String> q = uri.getQueryParameters();
    var cursor = q.containsKey("page[size]") || q.containsKey("page[after]");
    if (!cursor && (q.containsKey("page") || q.containsKey("per_page"))) {
      int page = number(q, "page", 1, 1, Integer.MAX_VALUE);
      if (page > PAGES) {
        throw Invalid.of("api.page-too-far", "page", PAGES);
      }
      return new Paging(number(q, "per_page", MOST, 1, MOST), null, page, uri);
    }
    var after = q.getFirst("page[after]");
    return new Paging(
        number(q, "page[size]", MOST, 1, MOST),
        after == null || after.isEmpty() ? null : opened(after),
        null,
        uri);
  }

  boolean byOffset() {
    return page != null;
  }

  int offset() {
    return byOffset() ? (page - 1) * size : 0;
  }

  Long afterNumber() {
    if (after == null) {
      return null;
    }
    if (!after.matches("-?\\d{1,18}")) {
      throw Invalid.of("api.bad-cursor", "page[after]");
    }
    return Long.valueOf(after);
  }

  /** Where a list that is counted from its start goes on. */
  int from() {
    if (byOffset() || after == null) {
      return offset();
    }
    long position = afterNumber();
    if (position < 0 || position > Integer.MAX_VALUE - MOST - 1) {
      throw Invalid.of("api.bad-cursor", "page[after]");
    }
    return (int) position;
  }

  /** The answer with its list, links and marks; {@code last} is the sort key of its last item. */
  Map<String, Object> answer(String name, List<?> items, boolean more, Object last) {
    return answer(name, items, more, last, null);
  }

  Map<String, Object> answer(String name, List<?> items, boolean more, Object last, Long count) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put(name, items);
    if (byOffset()) {
      answer.put("next_page", more ? link("page", page + 1) : null);
      answer.put("previous_page", page > 1 ? link("page", page - 1) : null);
      answer.put("count", count == null ? offset() + items.size() : count);
      return answer;
    }
    var meta = new LinkedHashMap<String, Object>();
    meta.put("has_more", more);
    meta.put("after_cursor", more ? sealed(last) : null);
    meta.put("before_cursor", null);
    var links = new LinkedHashMap<String, Object>();
    links.put("next", more ? link("page[after]", sealed(last)) : null);
    links.put("prev", null);
    answer.put("meta", meta);
    answer.put("links", links);
    if (count != null) {
      answer.put("count", count);
    }
    return answer;
  }

  private String link(String parameter, Object value) {
    return uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build().toString();
  }

  private static String sealed(Object last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.valueOf(last).getBytes(StandardCharsets.UTF_8));
  }

  private static String opened(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw Invalid.of("api.bad-cursor", "page[after]");
    }
  }

  private static int number(
      MultivaluedMap<String, String> q, String name, int otherwise, int least, int most) {
    var text = q.getFirst(name);
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
      throw Invalid.of("api.not-number", name, name);
    }
    return Math.min(Integer.parseInt(text), most);
  }
}
