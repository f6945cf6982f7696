package org.lanedesk.kb;

import java.util.List;

/**
 * What of a page is needed to weigh it; its text is read only when it is shown.
 *
 * @param headed whether its title names something or repeats the text, instead of asking
 */
record Card(
    long id, String locale, String title, List<String> phrasings, double boost, boolean headed) {

  static Card of(Page page) {
    return new Card(
        page.id(), page.locale(), page.title(), page.phrasings(), page.boost(), Heading.of(page));
  }

  String key() {
    return PageLeaf.key(id, locale);
  }
}
