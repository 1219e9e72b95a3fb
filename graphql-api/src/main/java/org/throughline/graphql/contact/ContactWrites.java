package org.throughline.graphql.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Lookups;

/** Steps that several mutations take with contacts. */
@ApplicationScoped
public class ContactWrites {
    @Inject
    private Contacts contacts;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes down a new contact, unless the viewer has one with this LinkedIn profile already. */
    public Outcome<Contact> create(Viewer viewer, UUID seekerId, ContactSource source, ContactDetails details) {
        return Contact.create(key(viewer), seekerId, source, details, clock.instant())
                .then(contact -> unlessKnown(viewer, contact, details.linkedInUrl()))
                .map(contact -> {
                    contacts.add(contact);
                    return contact;
                });
    }

    /** Changes a contact, unless that gives it the LinkedIn profile of another. */
    public Outcome<Contact> change(Viewer viewer, Contact contact, ContactDetails details) {
        return unlessKnown(viewer, contact, details.linkedInUrl()).then(same -> same.change(details, clock.instant()));
    }

    /** The organisation that an input names by id or by name; one not known yet is written down. */
    public Outcome<Optional<Organization>> organization(Viewer viewer, UUID seekerId, String id, String name) {
        if (id != null && name != null) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.CONFLICTING, "Give the organisation's id or its name, not both.")
                            .at("organizationName"));
        }
        if (name == null || name.isBlank()) {
            return Lookups.findIfGiven("organizationId", id, wanted -> contacts.findOrganization(viewer, wanted));
        }
        Optional<Organization> known = contacts.findOrganizationByName(viewer, name);
        return known.isPresent() ? Outcome.done(known) : newOrganization(viewer, seekerId, name);
    }

    /** The addresses of an input; null when it gives none. */
    public static List<ContactDetails.Address> addresses(List<ContactPointInput> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(point -> new ContactDetails.Address(point.value(), point.label()))
                        .toList();
    }

    private Outcome<Optional<Organization>> newOrganization(Viewer viewer, UUID seekerId, String name) {
        Outcome<Organization> made = Organization.create(key(viewer), seekerId, name, null, null, clock.instant());
        if (made instanceof Outcome.Refused<Organization> refused) {
            return Outcome.refused(refused.reasons().stream()
                    .map(reason -> new Refusal(
                            reason.code(), reason.message(), List.of("organizationName"), reason.practice()))
                    .toList());
        }
        contacts.add(made.orElseThrow());
        return made.map(Optional::of);
    }

    private Outcome<Contact> unlessKnown(Viewer viewer, Contact contact, String linkedInUrl) {
        boolean known = linkedInUrl != null
                && LinkedInProfile.parse(linkedInUrl) instanceof Outcome.Done<LinkedInProfile> profile
                && contacts.findByLinkedIn(viewer, profile.value().key())
                        .filter(other -> !other.id().equals(contact.id()))
                        .isPresent();
        return known
                ? Outcome.refused(
                        Refusal.of(RefusalCode.ALREADY_EXISTS, "You have a contact with this LinkedIn profile.")
                                .at("linkedInUrl"))
                : Outcome.done(contact);
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
