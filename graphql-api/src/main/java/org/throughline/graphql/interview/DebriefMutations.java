package org.throughline.graphql.interview;

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
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Checklists;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.DebriefDetails;
import org.throughline.domain.interview.Debriefs;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.interview.StrengthNotes;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** What was seen to before an interview, how it went, and how close it brought both. */
@GraphQLApi
@ApplicationScoped
public class DebriefMutations {
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
    private ThreadWrites writes;

    @Inject
    private Debriefs debriefs;

    @Inject
    private Checklists checklists;

    @Inject
    private StrengthNotes strengthNotes;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Ticks an item of a checklist, or takes the tick away. */
    @Mutation("tickChecklistItem")
    @NonNull
    @Description("Ticks an item of an interview's checklist, or takes the tick away (C7).")
    public TickChecklistItemPayload tickChecklistItem(
            @NonNull @Description("What.") @Name("input") TickChecklistItemInput input) {
        Viewer viewer = currentViewer.get();
        return TickChecklistItemPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(writes::held)
                        .then(thread -> tick(thread, input))
                        .map(thread -> Changed.of("thread", thread.id()))));
    }

    /** Says how an interview went. */
    @Mutation("recordDebrief")
    @NonNull
    @Description(
            "Says how an interview went, or says it better: what is not given stays, null erases (D2 to D7, E1, F1).")
    public RecordDebriefPayload recordDebrief(@NonNull @Description("How.") @Name("input") RecordDebriefInput input) {
        Viewer viewer = currentViewer.get();
        return RecordDebriefPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(writes::held)
                        .then(thread -> debrief(thread, input)
                                .map(debrief ->
                                        Changed.of("debrief", debrief.id()).and("thread", thread.id())))));
    }

    /** Notes how close a connection is. */
    @Mutation("noteStrength")
    @NonNull
    @Description("Notes how close a connection is; the contact shows the latest note (D4).")
    public NoteStrengthPayload noteStrength(
            @NonNull @Description("With whom, and how close.") @Name("input") NoteStrengthInput input) {
        Viewer viewer = currentViewer.get();
        return NoteStrengthPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .then(contact -> Lookups.findIfGiven(
                                        "threadId", input.threadId(), id -> threadWith(viewer, id, contact.id()))
                                .then(thread -> note(contact, thread, input)))
                        .map(note -> Changed.of("note", note.id()).and("contact", note.contactId()))));
    }

    private Outcome<InterviewThread> tick(InterviewThread thread, TickChecklistItemInput input) {
        Optional<ChecklistTick> present = checklists.tickOf(thread, input.item());
        Instant now = clock.instant();
        if (!input.ticked()) {
            present.ifPresent(tick -> tick.delete(now));
            return Outcome.done(thread);
        }
        if (present.isPresent()) {
            return Outcome.done(thread);
        }
        return ChecklistTick.of(keyBeside(thread.key()), thread, input.item(), now)
                .map(tick -> {
                    checklists.add(tick);
                    return thread;
                });
    }

    private Outcome<Debrief> debrief(InterviewThread thread, RecordDebriefInput input) {
        Optional<Debrief> present = debriefs.of(thread);
        if (present.isPresent()) {
            return Lookups.unchangedSince(input.ifVersion(), present.get())
                    .then(debrief -> debrief.change(thread, told(input, debrief.details()), clock.instant()));
        }
        return Debrief.of(keyBeside(thread.key()), thread, told(input, DebriefDetails.UNSAID), clock.instant())
                .map(debrief -> {
                    debriefs.add(debrief);
                    return debrief;
                });
    }

    private Outcome<StrengthNote> note(Contact contact, Optional<InterviewThread> thread, NoteStrengthInput input) {
        if (!threads.holdContact(contact.key().institutionId(), contact.seekerId(), contact.id())) {
            return Lookups.find("contactId", "", id -> Optional.empty());
        }
        Instant now = clock.instant();
        return StrengthNote.of(
                        keyBeside(contact.key()),
                        contact.seekerId(),
                        contact.id(),
                        thread.map(InterviewThread::id),
                        input.strength(),
                        input.notedAt() == null ? now : input.notedAt(),
                        now)
                .then(note -> strengthNotes.isLatest(note)
                        ? contact.rate(note.strength(), now).map(rated -> note)
                        : Outcome.done(note))
                .map(note -> {
                    strengthNotes.add(note);
                    return note;
                });
    }

    private Optional<InterviewThread> threadWith(Viewer viewer, UUID id, UUID contactId) {
        return threads.find(viewer, id).filter(thread -> thread.contactId().equals(contactId));
    }

    private TenantKey keyBeside(TenantKey other) {
        return new TenantKey(other.institutionId(), ids.next());
    }

    private DebriefDetails told(RecordDebriefInput input, DebriefDetails present) {
        return new DebriefDetails(
                given.or("arrivedAt", input.arrivedAt(), present.arrivedAt()),
                given.or("actualMinutes", input.actualMinutes(), present.actualMinutes()),
                given.or("theySpokePercent", input.theySpokePercent(), present.theySpokePercent()),
                given.or("flow", input.flow(), present.flow()),
                given.or("story", input.story(), present.story()),
                given.or("resumeBrought", input.resumeBrought(), present.resumeBrought()),
                given.or("resumeAskedFor", input.resumeAskedFor(), present.resumeAskedFor()),
                given.or("resumeGiven", input.resumeGiven(), present.resumeGiven()),
                given.or("tabOffered", input.tabOffered(), present.tabOffered()),
                given.or("tabPaid", input.tabPaid(), present.tabPaid()),
                given.or("openingRaisedBy", input.openingRaisedBy(), present.openingRaisedBy()),
                given.or("openingQualified", input.openingQualified(), present.openingQualified()),
                given.or("openingAtTheEnd", input.openingAtTheEnd(), present.openingAtTheEnd()),
                given.or("thankedInPerson", input.thankedInPerson(), present.thankedInPerson()),
                given.or("askedForNames", input.askedForNames(), present.askedForNames()),
                given.or("notes", input.notes(), present.notes()));
    }
}
