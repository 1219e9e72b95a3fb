package org.throughline.imports.linkedin;

/**
 * By what the people of a file are known, the surest first. The groups are merged one after the other, so that a later
 * one finds what an earlier one has brought; and a person found by a surer sign is never taken for somebody else.
 */
enum PersonGroup {
    /** By their LinkedIn profile. Two new profiles with one name and e-mail address are one person. */
    WITH_PROFILE(
            "p.linked_in_key is not null",
            "case when p.email_key is null then p.line::text else p.email_key || chr(10) || p.name_key end"),
    /** By their e-mail address and name. Two new addresses with one name and organisation are one person. */
    WITH_EMAIL("p.linked_in_key is null and p.email_key is not null", "p.name_key || chr(10) || p.organization_key"),
    /** By their name and organisation only. */
    WITH_NAME("p.linked_in_key is null and p.email_key is null", "p.name_key || chr(10) || p.organization_key");

    private final String condition;
    private final String samePerson;

    PersonGroup(String condition, String samePerson) {
        this.condition = condition;
        this.samePerson = samePerson;
    }

    /** The SQL condition under which a person {@code p} of the file belongs to the group. */
    String condition() {
        return condition;
    }

    /** The SQL expression that is equal for new people {@code p} of the group who are one and the same. */
    String samePerson() {
        return samePerson;
    }
}
