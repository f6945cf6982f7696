package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lanedesk.ticket.Flag;

/** A {@link WordRule} as it is kept. */
@Entity
@Table(name = "routing_word")
public class WordLine {
  @Id
  @Enumerated(EnumType.STRING)
  private Flag flag;

  private String words;
  private int position;

  protected WordLine() {}

  static WordLine of(Flag flag, String words, int position) {
    var line = new WordLine();
    line.flag = flag;
    line.words = words;
    line.position = position;
    return line;
  }

  void become(String wanted) {
    words = wanted;
  }

  WordRule rule() {
    return WordRule.read(flag, words);
  }
}
