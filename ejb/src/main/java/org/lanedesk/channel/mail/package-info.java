/**
 * Mail to customers: what they are told, in their language, and how it leaves.
 *
 * <p>Hears what happens to accounts, tickets and returns, and puts a letter into the outbox within
 * the same transaction; the {@link org.lanedesk.channel.mail.Postman} carries it away afterwards.
 * No room knows this one. Its one hard rule: a mail never decides whether a change happens.
 */
package org.lanedesk.channel.mail;
