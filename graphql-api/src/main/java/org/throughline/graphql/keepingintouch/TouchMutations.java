package org.throughline.graphql.keepingintouch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.keepingintouch.KeepingInTouch;
import org.throughline.domain.keepingintouch.Signal;
import org.throughline.domain.keepingintouch.Touch;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.PresentMoment;

/** Touches and signals to record. */
@GraphQLApi
@ApplicationScoped
public class TouchMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Contacts contacts;

    @Inject
    private KeepingInTouch keepingInTouch;

    @Inject
    private Ids ids;

    @Inject
    private PresentMoment present;

    /** Records a touch. */
    @Mutation("recordTouch")
    @NonNull
    @Description("Records that the seeker kept in touch with a contact, and what it brought them (F4).")
    public RecordTouchPayload recordTouch(
            @NonNull @Description("With whom, and how.") @Name("input") RecordTouchInput input) {
        Viewer viewer = currentViewer.get();
        return RecordTouchPayload.of(mutations.run(
                input.mutationKey(),
                () -> contact(viewer, input.contactId())
                        .then(contact -> Touch.record(
                                key(viewer),
                                contact.seekerId(),
                                contact.id(),
                                input.channel(),
                                present.or(input.occurredAt()),
                                Optional.ofNullable(input.brought()),
                                present.of(viewer)))
                        .map(touch -> {
                            keepingInTouch.add(touch);
                            return Changed.of("touch", touch.id());
                        })));
    }

    /** Records a signal. */
    @Mutation("recordSignal")
    @NonNull
    @Description("Records that a contact made themselves heard (A13).")
    public SignalPayload recordSignal(@NonNull @Description("Who, and how.") @Name("input") RecordSignalInput input) {
        Viewer viewer = currentViewer.get();
        return SignalPayload.of(mutations.run(
                input.mutationKey(),
                () -> contact(viewer, input.contactId())
                        .then(contact -> Signal.record(
                                key(viewer),
                                contact.seekerId(),
                                contact.id(),
                                input.kind(),
                                present.or(input.occurredAt()),
                                Optional.ofNullable(input.words()),
                                present.of(viewer)))
                        .map(signal -> {
                            keepingInTouch.add(signal);
                            return Changed.of("signal", signal.id());
                        })));
    }

    /** Answers a signal. */
    @Mutation("answerSignal")
    @NonNull
    @Description("Records that the seeker answered a signal (A13).")
    public SignalPayload answerSignal(@NonNull @Description("Which.") @Name("input") AnswerSignalInput input) {
        Viewer viewer = currentViewer.get();
        return SignalPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("signalId", input.signalId(), id -> keepingInTouch.findSignal(viewer, id))
                        .then(signal -> Lookups.unchangedSince(input.ifVersion(), signal))
                        .then(signal -> signal.answer(present.or(input.answeredAt()), present.of(viewer)))
                        .map(signal -> Changed.of("signal", signal.id()))));
    }

    private Outcome<Contact> contact(Viewer viewer, String id) {
        return Lookups.find("contactId", id, wanted -> contacts.find(viewer, wanted));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
