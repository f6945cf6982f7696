/** The REST API under {@code /api/v2}. */
package org.lanedesk.web.api;
