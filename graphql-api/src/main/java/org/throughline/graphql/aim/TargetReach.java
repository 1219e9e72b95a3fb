package org.throughline.graphql.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.aim.Target;
import org.throughline.domain.aim.TargetDetails;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.contact.ContactWrites;
import org.throughline.graphql.mutation.Lookups;

/** Finds, or writes down, the contact that a target has become (A1). */
@ApplicationScoped
class TargetReach {
    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private ContactWrites writes;

    /**
     * The contact named by the input, the one of the thread named, or, for a person, a new one. Whom an organisation is
     * reached by works there.
     */
    Outcome<Contact> contact(Viewer viewer, Target target, ReachTargetInput input) {
        return named(viewer, input)
                .then(named -> named.isPresent() ? Outcome.done(named.get()) : newContact(viewer, target, input))
                .then(contact -> target.kind() == TargetKind.PERSON || worksAt(viewer, contact, target)
                        ? Outcome.done(contact)
                        : Outcome.refused(Refusal.of(
                                        RefusalCode.CONFLICTING,
                                        Practice.A1,
                                        "Name somebody who works at %s; say first that they do."
                                                .formatted(target.details().name()))
                                .at("contactId")));
    }

    /** The thread named by the input. */
    Optional<UUID> threadOf(Viewer viewer, ReachTargetInput input) {
        return Lookups.findIfGiven("threadId", input.threadId(), id -> threads.find(viewer, id))
                .orElseThrow()
                .map(InterviewThread::id);
    }

    private Outcome<Optional<Contact>> named(Viewer viewer, ReachTargetInput input) {
        return Lookups.findIfGiven("contactId", input.contactId(), id -> contacts.find(viewer, id))
                .then(contact -> Lookups.findIfGiven(
                                "threadId",
                                input.threadId(),
                                id -> threads.find(viewer, id)
                                        .filter(thread -> contact.isEmpty()
                                                || contact.get().id().equals(thread.contactId())))
                        .map(thread -> contact.isPresent()
                                ? contact
                                : thread.flatMap(held -> contacts.find(viewer, held.contactId()))));
    }

    private Outcome<Contact> newContact(Viewer viewer, Target target, ReachTargetInput input) {
        if (target.kind() == TargetKind.ORGANIZATION) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.REQUIRED,
                            Practice.A1,
                            "Name the contact who works there, or your thread with them.")
                    .at("contactId"));
        }
        TargetDetails plan = target.details();
        return writes.organization(viewer, target.seekerId(), null, plan.organization())
                .then(organization -> writes.create(
                        viewer, target.seekerId(), ContactSource.MANUAL, details(plan, organization, input)));
    }

    private boolean worksAt(Viewer viewer, Contact contact, Target target) {
        return contacts.findOrganizationByName(viewer, target.details().name())
                .filter(organization ->
                        organization.id().equals(contact.details().organizationId()))
                .isPresent();
    }

    private static ContactDetails details(
            TargetDetails plan, Optional<Organization> organization, ReachTargetInput input) {
        return new ContactDetails(
                plan.name(),
                input.title(),
                organization.map(Organization::id).orElse(null),
                null,
                null,
                null,
                plan.horizon(),
                plan.reason(),
                null,
                null,
                input.linkedInUrl(),
                null,
                ContactWrites.addresses(input.emails()),
                ContactWrites.addresses(input.phones()),
                null);
    }
}
