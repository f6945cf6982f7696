/**
 * The supervisors' pages for the rules of the shop: policies, calendars, routing. They hold what is
 * typed and ask a desk; every change is shown with its effect before it is made.
 */
package org.lanedesk.web.rules;
