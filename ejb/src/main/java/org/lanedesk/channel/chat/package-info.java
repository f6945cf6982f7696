/**
 * Live conversation: who is on duty for a question, how long the line is, who is typing.
 *
 * <p>A chat is a ticket like any other; this room only tells what is going on around it.
 */
package org.lanedesk.channel.chat;
