package org.lanedesk.kb;

import java.util.List;

/**
 * Why a page was found. The three parts add up to the hit's score before the page's own boost.
 *
 * @param words what common words and characters contributed
 * @param meaning what closeness in meaning contributed; 0 while the models are not in use
 * @param learnt what earlier outcomes contributed; negative after rejections
 * @param terms the words of the question that the page has, as the customer wrote them
 * @param nearest the title, phrasing or earlier question that came closest
 */
public record Because(
    double words, double meaning, double learnt, List<String> terms, String nearest) {

  public Because {
    terms = List.copyOf(terms);
  }
}
