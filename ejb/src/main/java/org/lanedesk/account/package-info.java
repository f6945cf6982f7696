/** People: who may sign in, as what, and who is asking. */
package org.lanedesk.account;
