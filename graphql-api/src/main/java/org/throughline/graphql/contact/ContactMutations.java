package org.throughline.graphql.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.giving.Ledger;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.keepingintouch.KeepingInTouch;
import org.throughline.domain.outcome.Outcomes;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.referral.Referrals;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Contacts and organisations to change. */
@GraphQLApi
@ApplicationScoped
public class ContactMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private Messages messages;

    @Inject
    private Referrals referrals;

    @Inject
    private KeepingInTouch keepingInTouch;

    @Inject
    private Ledger ledger;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ContactWrites writes;

    @Inject
    private Clock clock;

    /** Writes down a new contact. */
    @Mutation("createContact")
    @NonNull
    @Description("Writes down a new contact.")
    public CreateContactPayload createContact(@NonNull @Description("Whom.") @Name("input") CreateContactInput input) {
        Viewer viewer = currentViewer.get();
        return CreateContactPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> writes.organization(
                                        viewer, seeker, input.organizationId(), input.organizationName())
                                .then(at -> writes.create(viewer, seeker, ContactSource.MANUAL, details(input, at))))
                        .map(contact -> Changed.of("contact", contact.id()))));
    }

    /** Changes a contact. */
    @Mutation("updateContact")
    @NonNull
    @Description("Changes a contact: what is not given stays, null erases.")
    public UpdateContactPayload updateContact(@NonNull @Description("What.") @Name("input") UpdateContactInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateContactPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> contacts.find(viewer, id))
                        .then(contact -> Lookups.unchangedSince(input.ifVersion(), contact))
                        .then(contact -> writes.organization(
                                        viewer, contact.seekerId(), input.organizationId(), input.organizationName())
                                .then(at -> writes.change(viewer, contact, details(input, at, contact.details()))))
                        .map(contact -> Changed.of("contact", contact.id()))));
    }

    /** Deletes a contact. */
    @Mutation("deleteContact")
    @NonNull
    @Description(
            "Deletes a contact, its threads, the messages to it, the referrals it made and what passed between both. Who named it still shows that name.")
    public DeleteContactPayload deleteContact(@NonNull @Description("Which.") @Name("input") DeleteContactInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteContactPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> contacts.find(viewer, id))
                        .then(contact -> Lookups.unchangedSince(input.ifVersion(), contact))
                        .map(contact -> delete(viewer, contact))));
    }

    /** Changes an organisation. */
    @Mutation("updateOrganization")
    @NonNull
    @Description("Changes an organisation: what is not given stays, null erases.")
    public UpdateOrganizationPayload updateOrganization(
            @NonNull @Description("What.") @Name("input") UpdateOrganizationInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateOrganizationPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> contacts.findOrganization(viewer, id))
                        .then(organization -> Lookups.unchangedSince(input.ifVersion(), organization))
                        .then(organization -> organization.change(
                                given.or("name", input.name(), organization.name()),
                                given.or(
                                        "sector",
                                        input.sector(),
                                        organization.sector().orElse(null)),
                                given.or(
                                        "place",
                                        input.place(),
                                        organization.place().orElse(null)),
                                clock.instant()))
                        .map(organization -> Changed.of("organization", organization.id()))));
    }

    private Changed delete(Viewer viewer, Contact contact) {
        Instant now = clock.instant();
        contact.delete(now);
        threads.deleteWith(viewer, contact.id(), now);
        messages.deleteWith(viewer, contact.id(), now);
        referrals.deleteMadeBy(viewer, contact.id(), now);
        keepingInTouch.deleteWith(viewer, contact.id(), now);
        ledger.deleteWith(viewer, contact.id(), now);
        outcomes.deleteNewsFor(viewer, contact.id(), now);
        return Changed.of("deletedContactId", contact.id());
    }

    private static ContactDetails details(CreateContactInput input, Optional<Organization> organization) {
        return new ContactDetails(
                input.name(),
                input.title(),
                organization.map(Organization::id).orElse(null),
                input.place(),
                input.school(),
                input.graduationYear(),
                input.horizon(),
                input.interest(),
                input.tags(),
                input.groups(),
                input.strength(),
                input.linkedInUrl(),
                input.linkedInConnectedOn(),
                ContactWrites.addresses(input.emails()),
                ContactWrites.addresses(input.phones()),
                ContactWrites.addresses(input.links()));
    }

    private ContactDetails details(UpdateContactInput input, Optional<Organization> organization, ContactDetails now) {
        UUID organizationId = organization.map(Organization::id).orElse(null);
        boolean moves = given.has("organizationId") || given.has("organizationName");
        return new ContactDetails(
                given.or("name", input.name(), now.name()),
                given.or("title", input.title(), now.title()),
                moves ? organizationId : now.organizationId(),
                given.or("place", input.place(), now.place()),
                given.or("school", input.school(), now.school()),
                given.or("graduationYear", input.graduationYear(), now.graduationYear()),
                given.or("horizon", input.horizon(), now.horizon()),
                given.or("interest", input.interest(), now.interest()),
                given.or("tags", input.tags(), now.tags()),
                given.or("groups", input.groups(), now.groups()),
                given.or("strength", input.strength(), now.strength()),
                given.or("linkedInUrl", input.linkedInUrl(), now.linkedInUrl()),
                given.or("linkedInConnectedOn", input.linkedInConnectedOn(), now.linkedInConnectedOn()),
                given.or("emails", ContactWrites.addresses(input.emails()), now.emails()),
                given.or("phones", ContactWrites.addresses(input.phones()), now.phones()),
                given.or("links", ContactWrites.addresses(input.links()), now.links()));
    }
}
