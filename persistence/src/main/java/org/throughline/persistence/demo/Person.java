package org.throughline.persistence.demo;

import org.throughline.domain.contact.Horizon;

/**
 * Somebody whom seekers may come to know. Several seekers may know the same person; each then has a contact of their own.
 *
 * @param standing how far in working life: the horizon at which a beginner wants that position
 * @param graduationYear when they left school, at the latest in the year of the demo
 * @param email may be unknown to those who know them
 * @param profile the last part of the address of their LinkedIn profile, percent-encoded
 */
record Person(
        PersonName name,
        Sector sector,
        Sector.Employer employer,
        String title,
        Horizon standing,
        String school,
        int graduationYear,
        String email,
        String phone,
        String profile) {}
