package org.throughline.graphql.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.Programmes;
import org.throughline.domain.referral.PersonNamed;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralDetails;
import org.throughline.domain.referral.Referrals;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.contact.ContactWrites;
import org.throughline.graphql.interview.ThreadWrites;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.PresentMoment;

/** Referrals to record, and to turn into contacts. */
@GraphQLApi
@ApplicationScoped
public class ReferralMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private Referrals referrals;

    @Inject
    private Programmes programmes;

    @Inject
    private ReferralLookups lookups;

    @Inject
    private ContactWrites contactWrites;

    @Inject
    private ThreadWrites threadWrites;

    @Inject
    private Ids ids;

    @Inject
    private PresentMoment present;

    /** Records a referral. */
    @Mutation("recordReferral")
    @NonNull
    @Description("Records that a contact named someone else to talk to (E1).")
    public RecordReferralPayload recordReferral(
            @NonNull @Description("Who named whom.") @Name("input") RecordReferralInput input) {
        Viewer viewer = currentViewer.get();
        return RecordReferralPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("fromContactId", input.fromContactId(), id -> contacts.find(viewer, id))
                        .then(from -> Lookups.findIfGiven(
                                        "threadId", input.threadId(), id -> threadWith(viewer, id, from.id()))
                                .then(thread -> Lookups.findIfGiven(
                                                "toContactId", input.toContactId(), id -> contacts.find(viewer, id))
                                        .then(to -> record(viewer, input, from, thread, to))))
                        .map(referral -> Changed.of("referral", referral.id()))));
    }

    /** Turns a referral into a contact and a thread. */
    @Mutation("followReferral")
    @NonNull
    @Description("Turns a referral into a contact and an interview thread in one step, and keeps the chain (E5).")
    public FollowReferralPayload followReferral(
            @NonNull @Description("Which, and how you will ask.") @Name("input") FollowReferralInput input) {
        Viewer viewer = currentViewer.get();
        return FollowReferralPayload.of(mutations.run(
                input.mutationKey(),
                () -> lookups.find(viewer, input.referralId(), input.ifVersion())
                        .then(referral -> contactNamed(viewer, referral, input)
                                .then(contact -> follow(viewer, referral, contact)
                                        .then(followed -> thread(followed, contact, input))
                                        .map(thread -> Changed.of("referral", referral.id())
                                                .and("contact", contact.id())
                                                .and("thread", thread.id()))))));
    }

    private Outcome<Referral> record(
            Viewer viewer,
            RecordReferralInput input,
            Contact from,
            Optional<InterviewThread> thread,
            Optional<Contact> to) {
        ReferralDetails details = new ReferralDetails(
                from.id(),
                thread.map(InterviewThread::id),
                to.map(Contact::id),
                Optional.ofNullable(input.name()),
                input.mode(),
                input.namePermission(),
                new ReferralDetails.CheckIn(
                        Optional.ofNullable(input.checkInOn()), Optional.ofNullable(input.checkInReason())),
                Optional.ofNullable(input.details()),
                present.or(input.madeAt()));
        PersonNamed named = to.map(contact -> lookups.contact(viewer, from.id(), contact))
                .orElseGet(() -> lookups.stranger(viewer));
        TenantKey key = new TenantKey(viewer.institutionId(), ids.next());
        return Referral.make(
                        key,
                        from.seekerId(),
                        details,
                        named,
                        programmes.settingsOf(viewer.institutionId()),
                        present.of(viewer))
                .map(made -> {
                    referrals.add(made);
                    return made;
                });
    }

    private Outcome<Referral> follow(Viewer viewer, Referral referral, Contact contact) {
        PersonNamed named = lookups.contact(viewer, referral.fromContactId(), contact);
        return referral.follow(contact.id(), named, present.of(viewer));
    }

    private Outcome<Contact> contactNamed(Viewer viewer, Referral referral, FollowReferralInput input) {
        if (input.contactId() != null) {
            return Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id));
        }
        UUID seeker = referral.seekerId();
        return contactWrites
                .organization(viewer, seeker, null, input.organizationName())
                .then(at -> contactWrites.create(viewer, seeker, ContactSource.REFERRAL, details(referral, input, at)));
    }

    private Outcome<InterviewThread> thread(Referral referral, Contact contact, FollowReferralInput input) {
        ThreadPlan plan = new ThreadPlan(
                Optional.ofNullable(input.purpose()),
                referral.approach(),
                input.channel(),
                Optional.ofNullable(input.requestedMinutes()),
                present.or(null));
        return threadWrites.open(contact.key().institutionId(), contact.seekerId(), contact.id(), plan);
    }

    private Optional<InterviewThread> threadWith(Viewer viewer, UUID id, UUID contactId) {
        return threads.find(viewer, id).filter(thread -> thread.contactId().equals(contactId));
    }

    private static ContactDetails details(
            Referral referral, FollowReferralInput input, Optional<Organization> organization) {
        return new ContactDetails(
                referral.name(),
                input.title(),
                organization.map(Organization::id).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                input.linkedInUrl(),
                null,
                ContactWrites.addresses(input.emails()),
                ContactWrites.addresses(input.phones()),
                null);
    }
}
