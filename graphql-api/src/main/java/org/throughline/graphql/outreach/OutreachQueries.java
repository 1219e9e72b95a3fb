package org.throughline.graphql.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.MailtoUrl;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.outreach.Situation;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.EntityReads;
import org.throughline.graphql.mutation.Lookups;

/** What is computed of messages: the outreach check, and a URL to open one in one's own mail. */
@GraphQLApi
@ApplicationScoped
public class OutreachQueries {
    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private OutreachWrites writes;

    @Inject
    private Messages messages;

    @Inject
    private EntityReads reads;

    /** Checks a message. */
    @Query("checkOutreach")
    @NonNull
    @Description("""
            What the craft would say of a message before it is sent (B1 to B8, B12, B13, C9, F1, F2). Nothing is kept. With an \
            interview or a contact, what is known around them is used; without, the text alone is read.""")
    public CheckOutreachPayload checkOutreach(
            @NonNull @Description("The message.") @Name("input") CheckOutreachInput input) {
        Viewer viewer = currentViewer.get();
        return reads.read(() -> CheckOutreachPayload.of(writes.addressee(viewer, input.contactId(), input.threadId())
                .then(addressee -> writes.draft(
                                input.kind(),
                                addressee.channelOr(input.channel()),
                                input.subject(),
                                input.body(),
                                input.language())
                        .map(draft -> writes.check(viewer, addressee, draft)))));
    }

    /** Opens a message in one's own mail. */
    @Query("mailto")
    @Description("A URL that opens one of the viewer's messages in their own mail; null when there is none of this id.")
    public MailtoView mailto(@NonNull @Id @Description("Which message.") @Name("messageId") String messageId) {
        Viewer viewer = currentViewer.get();
        return reads.read(() -> {
            Outcome<Message> found = Lookups.find("messageId", messageId, id -> messages.find(viewer, id));
            return found instanceof Outcome.Done<Message> done ? mailto(viewer, done.value()) : null;
        });
    }

    private MailtoView mailto(Viewer viewer, Message message) {
        Draft draft = message.draft();
        Optional<String> address = writes.situation(viewer, message.contactId(), message.threadId())
                .flatMap(Situation::contactEmail);
        MailtoUrl url = MailtoUrl.of(address, draft.subject(), draft.body());
        return new MailtoView(url.url(), url.complete(), "/messages/" + message.id() + ".eml");
    }
}
