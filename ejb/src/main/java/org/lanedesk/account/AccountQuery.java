package org.lanedesk.account;

import java.util.Set;

/**
 * Which accounts to list, in order of id.
 *
 * @param text part of the name or e-mail; null or empty for all
 * @param roles accounts with any of these; null or empty for all
 * @param after the last id of the page before; null for the first page
 */
public record AccountQuery(String text, Set<Role> roles, int limit, Long after) {}
