package org.lanedesk.knowledge;

import java.io.Serializable;

/**
 * Questions that an answer made unnecessary.
 *
 * @param claimed how often somebody said "that solved it"
 * @param returned how many of them made a new contact within seven days
 * @param confirmed how many did not, and the seven days are over
 */
public record DeflectionFigures(long claimed, long returned, long confirmed)
    implements Serializable {}
