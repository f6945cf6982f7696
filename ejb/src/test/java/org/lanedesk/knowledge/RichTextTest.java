package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>ok</p><script>alert(1)</script>          | <p>ok</p>
          <p onclick="x()">ok</p>                      | <p>ok</p>
          <a href="javascript:alert(1)">x</a>          | <a rel="noopener noreferrer nofollow">x</a>
          <img src="https://elsewhere.example/p.png">  | ''
          <style>p{}</style><b>fett</b>                | <b>fett</b>
          <svg><script>1</script></svg>text            | text
          <iframe src="/x"></iframe>y                  | y
          """)
  void what_could_harm_a_reader_is_left_out(String foreign, String kept) {
    assertEquals(kept, RichText.clean(foreign));
  }

  @Test
  void headings_lists_links_and_tables_stay() {
    var answer =
        "<h3>退货</h3><ul><li>第一步</li></ul><table><tbody><tr><td>a</td></tr></tbody></table>";
    assertEquals(answer, RichText.clean(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/article?id=3", "/section?code=pre-sale", "#part-2", "mailto:a@b.example"})
  void links_within_the_shop_stay(String to) {
    assertEquals(
        "<a href=\"" + to + "\" rel=\"noopener noreferrer nofollow\">x</a>",
        RichText.clean("<a href=\"" + to + "\">x</a>"));
  }

  @Test
  void pictures_of_this_shop_stay() {
    var answer = "<img src=\"/article-files/7\" alt=\"面单\">";
    assertEquals(answer, RichText.clean(answer));
  }

  @Test
  void the_plain_text_has_a_line_for_each_paragraph_and_a_dash_for_each_item() {
    assertEquals(
        "Pack it.\n- label\n- box\nDone.",
        RichText.plain("<p>Pack&nbsp;it.</p><ul><li>label</li><li>box</li></ul><p>Done.</p>"));
  }

  @Test
  void headings_become_a_table_of_contents_and_tables_scroll_in_a_frame() {
    var text =
        RichText.readable("<h3>One</h3><p>a</p><h3>T &lt;two&gt;</h3><table></table>", "Table");
    assertEquals(
        "[part-1 One, part-2 T <two>]",
        text.contents().stream().map(h -> h.anchor() + " " + h.text()).toList().toString());
    assertEquals(
        "<h2 id=\"part-1\">One</h2><p>a</p><h2 id=\"part-2\">T &lt;two&gt;</h2>"
            + "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">"
            + "<table></table></div>",
        text.html());
  }

  @Test
  void no_level_of_headings_is_left_out_on_the_way_down() {
    var text = RichText.readable("<h2>a</h2><h4>b</h4><h3>c</h3><h2>d</h2>", "Table").html();
    assertEquals("a 2, b 3, c 3, d 2", levels(text));
    assertEquals("a 2, b 3", levels(RichText.readable("<h3>a</h3><h4>b</h4>", "Table").html()));
  }

  private static String levels(String html) {
    return org.jsoup.Jsoup.parse(html).select("h1, h2, h3, h4").stream()
        .map(h -> h.text() + " " + h.tagName().substring(1))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  @Test
  void one_heading_needs_no_table_of_contents() {
    assertEquals(0, RichText.readable("<h3>One</h3><p>a</p>", "Table").contents().size());
  }
}
