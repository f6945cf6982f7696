package org.lanedesk.knowledge;

import java.io.Serializable;

/**
 * Questions that an answer made unnecessary.
 *
 * @param claimed how often somebody said "that solved it"
 * @param returned how many of them made a new contact within seven days
 * @param confirmed how many did not, and the seven days are over; null when there were none at all
 */
public record DeflectionFigures(Long claimed, Long returned, Long confirmed)
    implements Serializable {}
