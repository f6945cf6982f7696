package org.lanedesk.member;

/** An order found by its number. */
record NumberOf(String number, Long id) {}
