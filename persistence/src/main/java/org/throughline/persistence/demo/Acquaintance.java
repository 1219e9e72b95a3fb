package org.throughline.persistence.demo;

import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Approach;

/**
 * A person as one seeker knows them.
 *
 * @param person who
 * @param contact what the seeker wrote down
 * @param tie what both have in common, and so how the seeker would come to them
 */
record Acquaintance(Person person, Contact contact, Approach tie) {}
