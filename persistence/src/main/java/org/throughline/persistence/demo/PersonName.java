package org.throughline.persistence.demo;

/**
 * An invented person's name.
 *
 * @param full as the person writes it, in their own script and order
 * @param first how one speaks of them
 * @param givenSlug the given name as addresses write it
 * @param familySlug the family name as addresses write it
 */
record PersonName(String full, String first, String givenSlug, String familySlug) {
    String slug() {
        return givenSlug + "-" + familySlug;
    }
}
