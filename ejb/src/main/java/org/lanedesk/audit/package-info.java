/**
 * The audit log: hears every deed, says nothing.
 *
 * <p>Rows are only ever added. It knows event and account; no room knows it.
 */
package org.lanedesk.audit;
