package org.lanedesk.member;

/** An account found by its e-mail. */
record EmailOf(String email, Long id) {}
