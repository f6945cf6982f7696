/**
 * What must happen after a commit, and what takes long.
 *
 * <p>A row written in the same transaction as the change it follows from; the {@link
 * org.lanedesk.outbox.Pump} of any node delivers it at least once. Jobs that take longer than a
 * request keep their progress here too. The room knows no other but event: what a row means is
 * known to the {@link org.lanedesk.outbox.Handler} of its kind.
 */
package org.lanedesk.outbox;
