package org.throughline.imports.addressbook;

/**
 * By what the people of a file are known, the surest first. The groups are looked for one after the other, so that a later
 * one finds what an earlier one has brought; and a person found by a surer sign is never taken for somebody else.
 */
enum PersonGroup {
    WITH_PROFILE("p.linked_in_key is not null"),
    WITH_EMAIL("p.linked_in_key is null and p.has_email"),
    WITH_KEY("p.linked_in_key is null and not p.has_email and p.external_key is not null"),
    WITH_NAME("p.linked_in_key is null and not p.has_email and p.external_key is null");

    private final String condition;

    PersonGroup(String condition) {
        this.condition = condition;
    }

    /** The SQL condition under which a person {@code p} of the file belongs to the group. */
    String condition() {
        return condition;
    }
}
