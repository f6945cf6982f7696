/**
 * People: who they are, what they may do, how they prove it.
 *
 * <p>Everyone is an account, customers too; a customer may have no password and then enters by a
 * code sent to the e-mail address. This room owns passwords, tokens, one-time codes and roles, and
 * no other room sees a hash. Its one hard rule: whoever guesses learns nothing, neither from the
 * answer nor from its time.
 */
package org.lanedesk.account;
