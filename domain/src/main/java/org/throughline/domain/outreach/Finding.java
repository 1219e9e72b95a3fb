package org.throughline.domain.outreach;

import org.throughline.domain.shared.Practice;

/**
 * Something the outreach check found.
 *
 * @param code what
 * @param place in which part of the message
 * @param start where it begins, in UTF-16 units, from 0
 * @param end where it ends, exclusive; as the start when something is missing
 * @param wrong what is wrong, in the language of the message
 * @param better a better wording, or what to do
 */
public record Finding(FindingCode code, Place place, int start, int end, String wrong, String better) {
    /** The practice it comes from. */
    public Practice practice() {
        return code.practice();
    }

    /** How much it weighs. */
    public Severity severity() {
        return code.severity();
    }
}
