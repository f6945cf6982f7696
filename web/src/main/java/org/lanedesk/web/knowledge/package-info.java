/**
 * The editors' workshop: the list of articles, what found no answer, and one article in both
 * languages.
 */
package org.lanedesk.web.knowledge;
