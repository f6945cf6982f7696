package org.lanedesk.member;

/**
 * Which members to list, in order of id.
 *
 * @param level the one that holds now; null for all
 * @param text part of name, e-mail or number; null for all
 * @param after the last id of the page before
 */
public record MemberQuery(Level level, String text, int limit, Long after) {}
