package org.throughline.domain.referral;

import java.util.Optional;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * What the seeker's network knows of the person named in a referral.
 *
 * @param name as the seeker wrote it down, when the person is a contact already
 * @param seekerAddress the e-mail address by which the seeker signs in
 * @param isSeeker whether the contact has the seeker's own address, and so is the seeker
 * @param namedTheReferrer whether this very person had named the one who names them now
 * @param isNamedAlready whether the referrer has named them before
 */
public record PersonNamed(
        Optional<String> name,
        String seekerAddress,
        boolean isSeeker,
        boolean namedTheReferrer,
        boolean isNamedAlready) {

    /** Somebody who is no contact yet. */
    public static PersonNamed stranger(String seekerAddress) {
        return new PersonNamed(Optional.empty(), seekerAddress, false, false, false);
    }

    /** A contact. */
    public static PersonNamed contact(
            Contact contact, String seekerAddress, boolean namedTheReferrer, boolean isNamedAlready) {
        boolean isSeeker = contact.points().stream()
                .anyMatch(point ->
                        point.kind() == ContactPoint.Kind.EMAIL && point.value().equalsIgnoreCase(seekerAddress));
        return new PersonNamed(Optional.of(contact.name()), seekerAddress, isSeeker, namedTheReferrer, isNamedAlready);
    }

    /** Notes why this person cannot be the one who was named (E5). */
    void check(Checks checks, String place) {
        checks.require(!isSeeker, place, PersonNamed::seekerNamed);
        checks.require(
                !namedTheReferrer,
                place,
                () -> Refusal.of(
                        RefusalCode.REFERRAL_TO_REFERRER,
                        Practice.E5,
                        "This is who led you to them; name someone else, or record no referral."));
        checks.require(
                !isNamedAlready,
                place,
                () -> Refusal.of(RefusalCode.ALREADY_EXISTS, Practice.E5, "This contact has named them already."));
    }

    /** Notes it when the way to reach the person is the seeker's own address. */
    void checkDetails(Checks checks, Optional<String> details) {
        boolean ownAddress =
                details.filter(text -> text.equalsIgnoreCase(seekerAddress)).isPresent();
        checks.require(!ownAddress, "details", PersonNamed::seekerNamed);
    }

    private static Refusal seekerNamed() {
        return Refusal.of(
                RefusalCode.REFERRAL_TO_SEEKER,
                Practice.E5,
                "This is your own address; give the one of somebody else.");
    }
}
