package org.throughline.persistence.demo;

/**
 * A name as it is written and in Latin letters; in the files {@code written:latin}, or one name that is both.
 */
record Spelling(String written, String latin) {
    static Spelling of(String entry) {
        int colon = entry.indexOf(':');
        return colon < 0
                ? new Spelling(entry, entry)
                : new Spelling(entry.substring(0, colon), entry.substring(colon + 1));
    }
}
