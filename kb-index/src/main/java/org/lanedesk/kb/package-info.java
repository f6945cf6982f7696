/**
 * The knowledge engine: finds the page that answers a customer's words, or stays silent.
 *
 * <p>Start reading at {@link org.lanedesk.kb.KnowledgeIndex}. It is filled with {@link
 * org.lanedesk.kb.Page pages}, asked with a {@link org.lanedesk.kb.Query} and answers with {@link
 * org.lanedesk.kb.Hit hits}. It knows pages and texts, not articles, tickets or people, and it
 * depends on no server.
 *
 * <p>How a text becomes an answer:
 *
 * <ol>
 *   <li>{@code Script} cleans and folds it (full-width, case, traditional to simplified).
 *   <li>{@code Letter} cuts a mail down to what the customer asks.
 *   <li>{@code Words} analyses it per language; {@code Synonyms} adds the shop's own words.
 *   <li>{@code Search} fetches candidates from Lucene, filtered by who may read what and when.
 *   <li>{@code Ranking} weighs each candidate's evidence and says why.
 * </ol>
 *
 * The index is a cache. The owner's database is the truth, and {@link
 * org.lanedesk.kb.KnowledgeIndex#cursor()} says how far the index has followed it.
 */
package org.lanedesk.kb;
