package org.throughline.graphql.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import org.throughline.domain.directory.Directory;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.DirectoryPersonDetails;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.contact.ContactWrites;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** From the institution's directory into a seeker's own contacts. */
@GraphQLApi
@ApplicationScoped
public class DirectoryContactMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Directory directory;

    @Inject
    private Contacts contacts;

    @Inject
    private ContactWrites writes;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Takes somebody of the directory into the seeker's contacts. */
    @Mutation("addContactFromDirectory")
    @NonNull
    @Description("""
            Takes somebody of the institution's directory into your contacts, with all that the directory says of them. Refused as \
            ALREADY_EXISTS when you have them already, known again by LinkedIn profile or e-mail address.""")
    public AddContactFromDirectoryPayload addContactFromDirectory(
            @NonNull @Description("Whom.") @Name("input") AddContactFromDirectoryInput input) {
        Viewer viewer = currentViewer.get();
        AtomicReference<UUID> existing = new AtomicReference<>();
        return AddContactFromDirectoryPayload.of(
                mutations.run(
                        input.mutationKey(),
                        () -> currentViewer
                                .seeker()
                                .then(seeker -> held(viewer, input)
                                        .then(person -> unlessKnown(viewer, person, existing))
                                        .then(person -> take(viewer, seeker, person, input)))
                                .map(contact -> Changed.of("contact", contact.id()))),
                Optional.ofNullable(existing.get()));
    }

    /** Held, so that the same seeker does not take the same person twice at once. */
    private Outcome<DirectoryPerson> held(Viewer viewer, AddContactFromDirectoryInput input) {
        return Lookups.find("directoryPersonId", input.directoryPersonId(), id -> directory.hold(viewer, id));
    }

    private Outcome<DirectoryPerson> unlessKnown(
            Viewer viewer, DirectoryPerson person, AtomicReference<UUID> existing) {
        Optional<Contact> known = directory.contactOf(viewer, person);
        known.ifPresent(contact -> existing.set(contact.id()));
        return known.map(contact -> Outcome.<DirectoryPerson>refused(Refusal.of(
                                RefusalCode.ALREADY_EXISTS,
                                "You have this person among your contacts already: %s.".formatted(contact.name()))
                        .at("directoryPersonId")))
                .orElseGet(() -> Outcome.done(person));
    }

    private Outcome<Contact> take(
            Viewer viewer, UUID seeker, DirectoryPerson person, AddContactFromDirectoryInput input) {
        return organization(viewer, seeker, person.details())
                .then(at -> Contact.create(
                        new TenantKey(viewer.institutionId(), ids.next()),
                        seeker,
                        ContactSource.DIRECTORY,
                        details(person, at, input),
                        clock.instant()))
                .map(contact -> {
                    contacts.add(contact.isInDirectory(person.id()));
                    return contact;
                });
    }

    /** The seeker's own organisation of that name; one whose field the seeker has not said gets the directory's. */
    private Outcome<Optional<Organization>> organization(Viewer viewer, UUID seeker, DirectoryPersonDetails person) {
        return writes.organization(viewer, seeker, null, person.organization()).then(at -> {
            Optional<Organization> unsorted = at.filter(known -> known.sector().isEmpty() && person.sector() != null);
            return unsorted.map(known -> known.change(
                                    known.name(), person.sector(), known.place().orElse(null), clock.instant())
                            .map(Optional::of))
                    .orElseGet(() -> Outcome.done(at));
        });
    }

    private static ContactDetails details(
            DirectoryPerson person, Optional<Organization> at, AddContactFromDirectoryInput input) {
        DirectoryPersonDetails known = person.details();
        return new ContactDetails(
                known.name(),
                known.title(),
                at.map(Organization::id).orElse(null),
                known.place(),
                known.school(),
                known.graduationYear(),
                input.horizon(),
                input.interest(),
                input.tags(),
                known.groups(),
                input.strength(),
                known.linkedInUrl(),
                null,
                person.emails().stream().map(DirectoryContactMutations::address).toList(),
                Optional.ofNullable(known.phone())
                        .map(DirectoryContactMutations::address)
                        .map(List::of)
                        .orElse(null),
                null);
    }

    private static ContactDetails.Address address(String value) {
        return new ContactDetails.Address(value, null);
    }
}
