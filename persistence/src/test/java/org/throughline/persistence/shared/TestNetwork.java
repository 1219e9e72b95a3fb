package org.throughline.persistence.shared;

import java.time.Instant;
import java.util.Optional;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.PersonNamed;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralDetails;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.shared.PastRule;

/** Things of a viewer's network, not stored yet. */
public final class TestNetwork {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private static final String SEEKER_ADDRESS = "seeker@example.org";

    private TestNetwork() {}

    /** A contact of whom only the name is known. */
    public static Contact aContact(Viewer viewer, String name) {
        return aContact(viewer, ContactDetails.named(name));
    }

    /** A contact with a LinkedIn profile. */
    public static Contact aContactOnLinkedIn(Viewer viewer, String name, String url) {
        return aContact(
                viewer,
                new ContactDetails(
                        name, null, null, null, null, null, null, null, null, null, url, null, null, null, null));
    }

    public static Contact aContact(Viewer viewer, ContactDetails details) {
        return Contact.create(
                        TestPeople.keyFor(viewer), viewer.seekerId().orElseThrow(), ContactSource.MANUAL, details, NOW)
                .orElseThrow();
    }

    public static Organization anOrganization(Viewer viewer, String name) {
        return Organization.create(
                        TestPeople.keyFor(viewer), viewer.seekerId().orElseThrow(), name, "Audit", "Berlin", NOW)
                .orElseThrow();
    }

    public static InterviewThread aThread(Viewer viewer, Contact contact) {
        ThreadPlan plan = new ThreadPlan(
                Optional.of("to learn how an audit works"), Approach.ALUMNI, Channel.EMAIL, Optional.empty(), NOW);
        return InterviewThread.open(TestPeople.keyFor(viewer), viewer.seekerId().orElseThrow(), contact.id(), plan, NOW)
                .orElseThrow();
    }

    public static Referral aReferral(Viewer viewer, Contact from, Optional<Contact> to) {
        ReferralDetails details = new ReferralDetails(
                from.id(),
                Optional.empty(),
                to.map(Contact::id),
                to.isPresent() ? Optional.empty() : Optional.of("Somebody"),
                ReferralMode.INTRODUCTION,
                NamePermission.GRANTED,
                ReferralDetails.CheckIn.UNTOLD,
                Optional.empty(),
                NOW);
        return Referral.make(
                        TestPeople.keyFor(viewer),
                        viewer.seekerId().orElseThrow(),
                        details,
                        to.map(contact -> PersonNamed.contact(contact, SEEKER_ADDRESS, false, false))
                                .orElseGet(() -> PersonNamed.stranger(SEEKER_ADDRESS)),
                        InstitutionSettings.DEFAULTS,
                        new PastRule(viewer.timeZone(), NOW))
                .orElseThrow();
    }
}
