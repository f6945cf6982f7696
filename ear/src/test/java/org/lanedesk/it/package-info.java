/**
 * Tests of the whole: the EAR on the assembled server, started once for all of them by the same
 * launcher that people use, with the demo shop on PostgreSQL and a mail server of the tests.
 */
package org.lanedesk.it;
