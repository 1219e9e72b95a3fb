package org.throughline.graphql.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.preparation.Preparations;
import org.throughline.domain.preparation.ResearchNote;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Research notes to write down and change (C1). */
@GraphQLApi
@ApplicationScoped
public class ResearchMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @Inject
    private Contacts contacts;

    @Inject
    private Preparations preparations;

    @Inject
    private Ids ids;

    /** Writes down what was found out about a contact, their organisation or their field (C1). */
    @Mutation("addResearchNote")
    @NonNull
    @Description("Writes down what was found out about a contact, their organisation or their field (C1).")
    public ResearchNotePayload addResearchNote(
            @NonNull @Description("What.") @Name("input") AddResearchNoteInput input) {
        Viewer viewer = currentViewer.get();
        return ResearchNotePayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .then(contact -> ResearchNote.write(
                                new TenantKey(contact.key().institutionId(), ids.next()),
                                contact.seekerId(),
                                contact.id(),
                                input.subject(),
                                input.note(),
                                input.source(),
                                clock.instant()))
                        .map(note -> {
                            preparations.add(note);
                            return Changed.of("researchNote", note.id());
                        })));
    }

    /** Changes a research note: what is not given stays, null erases. */
    @Mutation("updateResearchNote")
    @NonNull
    @Description("Changes a research note: what is not given stays, null erases.")
    public ResearchNotePayload updateResearchNote(
            @NonNull @Description("What.") @Name("input") UpdateResearchNoteInput input) {
        Viewer viewer = currentViewer.get();
        return ResearchNotePayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findNote(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(note -> note.change(
                                given.or("subject", input.subject(), note.subject()),
                                given.or("note", input.note(), note.note()),
                                given.or("source", input.source(), note.source().orElse(null))))
                        .map(note -> Changed.of("researchNote", note.id()))));
    }

    /** Deletes a research note. */
    @Mutation("deleteResearchNote")
    @NonNull
    @Description("Deletes a research note.")
    public DeletePreparationPayload deleteResearchNote(
            @NonNull @Description("Which.") @Name("input") DeleteResearchNoteInput input) {
        Viewer viewer = currentViewer.get();
        return DeletePreparationPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findNote(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .map(stored -> {
                            stored.delete(clock.instant());
                            return Changed.of("deletedId", stored.id());
                        })));
    }
}
