package org.throughline.domain.duplicate;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.domain.shared.Meaning;

/**
 * A field of which a person may choose a side. What is not chosen has the kept side's value or, where that is empty, the
 * other's. Tags, groups and ways to reach the person are never chosen between: the kept side's come first, then the
 * other's that are not there yet.
 */
@Meaning("A field of which a person may choose a side when two entries are merged.")
public enum MergeField {
    @Meaning("The name.")
    NAME,
    @Meaning("What they are at work.")
    TITLE,
    @Meaning("Where they work.")
    ORGANIZATION,
    @Meaning("Where they live or work.")
    PLACE,
    @Meaning("Where they studied (A5).")
    SCHOOL,
    @Meaning("The year they graduated in (A5).")
    GRADUATION_YEAR,
    @Meaning("Their LinkedIn profile.")
    LINKED_IN,
    @Meaning("Why their work is of interest (A2); of contacts.")
    HORIZON,
    @Meaning("What the seeker hopes to learn from them (A3); of contacts.")
    INTEREST,
    @Meaning("The quality of the connection (D4), unless chosen the one noted last; of contacts.")
    STRENGTH,
    @Meaning("How often the seeker keeps in touch (F4); of contacts.")
    CADENCE,
    @Meaning("Whom of the directory they are; of contacts.")
    DIRECTORY_PERSON,
    @Meaning("The e-mail address that counts first; of the directory's people. The other becomes a further one.")
    EMAIL,
    @Meaning("The telephone number; of the directory's people.")
    PHONE,
    @Meaning("The sector they work in; of the directory's people.")
    SECTOR,
    @Meaning("What they like to talk about; of the directory's people.")
    TOPICS,
    @Meaning("How often a month they are willing to be asked; of the directory's people.")
    MONTHLY_LIMIT;

    private static final Set<MergeField> OF_CONTACTS_ONLY =
            EnumSet.of(HORIZON, INTEREST, STRENGTH, CADENCE, DIRECTORY_PERSON);
    private static final Set<MergeField> OF_THE_DIRECTORY_ONLY =
            EnumSet.of(EMAIL, PHONE, SECTOR, TOPICS, MONTHLY_LIMIT);

    /** Whether entries of this kind have it. */
    public boolean isOf(DuplicateEntity entity) {
        return switch (entity) {
            case CONTACT -> !OF_THE_DIRECTORY_ONLY.contains(this);
            case DIRECTORY_PERSON -> !OF_CONTACTS_ONLY.contains(this);
        };
    }
}
