package org.throughline.graphql.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.BulkImports;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** The steps of an import after its upload: tried, done, stopped, taken back. The work goes on after the answer. */
@GraphQLApi
@ApplicationScoped
public class ImportMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private BulkImports imports;

    /** Tries an import without storing anything. */
    @Mutation("checkImport")
    @NonNull
    @Description("""
            Tries an import without storing anything: a dry run, which may be repeated with other wishes. What is not given is \
            recognised anew. The answer comes at once; state and progress tell the rest.""")
    public BulkImportPayload checkImport(@NonNull @Description("What.") @Name("input") CheckImportInput input) {
        return step(
                input.mutationKey(),
                input.id(),
                (viewer, id) -> ColumnWishes.of(input).then(wish -> imports.check(viewer, id, wish)));
    }

    /** Does an import. */
    @Mutation("confirmImport")
    @NonNull
    @Description("""
            Does an import: what the dry run showed or, without one, what was recognised. The answer comes at once; state and \
            progress tell the rest.""")
    public BulkImportPayload confirmImport(@NonNull @Description("What.") @Name("input") ConfirmImportInput input) {
        return step(input.mutationKey(), input.id(), imports::confirm);
    }

    /** Stops an import, whatever goes on. */
    @Mutation("cancelImport")
    @NonNull
    @Description("Stops an import, whatever goes on; what was merged so far is taken back.")
    public BulkImportPayload cancelImport(@NonNull @Description("What.") @Name("input") CancelImportInput input) {
        return step(input.mutationKey(), input.id(), imports::cancel);
    }

    /** Takes an import back. */
    @Mutation("undoImport")
    @NonNull
    @Description("Takes an import back, but for what was built on since; that is listed as kept.")
    public BulkImportPayload undoImport(@NonNull @Description("What.") @Name("input") UndoImportInput input) {
        return step(input.mutationKey(), input.id(), imports::undo);
    }

    private BulkImportPayload step(String mutationKey, String id, BiFunction<Viewer, UUID, Outcome<UUID>> step) {
        Viewer viewer = currentViewer.get();
        return BulkImportPayload.of(mutations.run(
                mutationKey,
                () -> Lookups.find("id", id, Optional::of)
                        .then(which -> step.apply(viewer, which))
                        .map(done -> Changed.of("bulkImport", done))));
    }
}
