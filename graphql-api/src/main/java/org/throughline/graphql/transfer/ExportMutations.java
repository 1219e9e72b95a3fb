package org.throughline.graphql.transfer;

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
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.domain.transfer.Exports;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Exports to ask for and to stop. The work goes on after the answer. */
@GraphQLApi
@ApplicationScoped
public class ExportMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Exports exports;

    /** Asks for an export. */
    @Mutation("startExport")
    @NonNull
    @Description("""
            Asks for an export of the viewer's own data or, for administrators, the institution's. The answer comes at once; \
            downloadUrl is there when the file is.""")
    public ExportJobPayload startExport(@NonNull @Description("What.") @Name("input") StartExportInput input) {
        Viewer viewer = currentViewer.get();
        boolean rawCells = Boolean.TRUE.equals(input.rawCells());
        return ExportJobPayload.of(mutations.run(
                input.mutationKey(),
                () -> ownerOf(input.scope())
                        .then(owner -> exports.start(viewer, input.scope(), input.format(), rawCells))
                        .map(id -> Changed.of("exportJob", id))));
    }

    /** Whose data the viewer may take away: the seeker's that they are, the institution's that they run. */
    private Outcome<UUID> ownerOf(ExportScope scope) {
        return switch (scope) {
            case SEEKER -> currentViewer.seeker();
            case INSTITUTION -> currentViewer.institutionToRun();
        };
    }

    /** Stops an export, or removes its file. */
    @Mutation("cancelExport")
    @NonNull
    @Description("Stops an export, or removes its file.")
    public ExportJobPayload cancelExport(@NonNull @Description("What.") @Name("input") CancelExportInput input) {
        Viewer viewer = currentViewer.get();
        return ExportJobPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), Optional::of)
                        .then(id -> exports.cancel(viewer, id))
                        .map(id -> Changed.of("exportJob", id))));
    }
}
