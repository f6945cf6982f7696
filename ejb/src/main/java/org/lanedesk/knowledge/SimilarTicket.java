package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A solved ticket that asked for much the same, personal data masked.
 *
 * @param answer what we answered last
 * @param terms the words of the question that it has, as the customer wrote them
 */
public record SimilarTicket(
    Long ticket,
    String locale,
    String subject,
    String question,
    String answer,
    Instant at,
    double confidence,
    List<String> terms)
    implements Serializable {

  public SimilarTicket {
    terms = List.copyOf(terms);
  }
}
