/**
 * What the shop knows and how it answers: articles in every language the shop speaks, the search of
 * the help centre, and the answers suggested beside a conversation.
 *
 * <p>An article ({@link Article}) has one text per language ({@link ArticleText}), stands in a
 * section ({@link HelpSection}) and lives as {@link ArticleState} says: draft, in review,
 * published, archived. Where four eyes are asked for, what a published article is to say next waits
 * beside it ({@link ArticleProposal}) until somebody else agreed. Whatever may change an answer
 * that readers find writes a row of {@code article_change} in the same transaction; every node
 * follows that table ({@link IndexFeed}) and keeps a Lucene index of its own, which is a cache:
 * lost, it is built again from the database.
 *
 * <p>Desks: {@link KnowledgeDesk} and {@link HelpDesk} for those who read (search, suggestions,
 * votes, outcomes, what stands where), {@link EditorDesk} and {@link ReviewDesk} for those who
 * write and those who look at it, {@link WorkDesk} for what waits, {@link TicketArticleDesk} for
 * articles made of tickets, {@link QualityDesk} for how well all of it answers, {@link
 * FeedbackDesk} for what was said about answers, {@link PhrasingDesk} for real questions that may
 * become phrasings. {@link ReaderDesk} tells as what somebody reads. Every suggestion is logged
 * with what became of it, also when the answer was silence: that list is the editors' work.
 *
 * <p>One hard rule: an article that is not published, not valid at this instant or not meant for
 * this reader never leaves this room, whatever the index says.
 */
package org.lanedesk.knowledge;
