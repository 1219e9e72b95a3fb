/**
 * The import of a seeker's own address book: LinkedIn's connections and whole archive, Google's and Outlook's contacts,
 * vCards, and any table with a column of names. What a file is is told by {@link org.throughline.imports.addressbook.Format},
 * what a row must be by {@link org.throughline.imports.addressbook.ContactCheck} and
 * {@link org.throughline.imports.addressbook.TalkCheck}, who a person is by
 * {@link org.throughline.imports.addressbook.PeopleMatch}, and what may change in a network by
 * {@link org.throughline.imports.addressbook.PeopleChanges}. Conversations become threads and signals in
 * {@link org.throughline.imports.addressbook.Conversation}; see ADR 15.
 */
package org.throughline.imports.addressbook;
