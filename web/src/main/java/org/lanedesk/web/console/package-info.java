/**
 * The agent's console: which tickets wait, the one that is open, what to answer.
 *
 * <p>One bean for each pane: {@link ListPane} (which view, which rows), {@link TalkPane} (the open
 * conversation, the composer, what can be done) and {@link SidePane} (suggestions, customer, order,
 * promises, reasons). They keep what the agent chose and typed; what is shown is read anew in every
 * request, so nothing old is shown after news came.
 */
package org.lanedesk.web.console;
