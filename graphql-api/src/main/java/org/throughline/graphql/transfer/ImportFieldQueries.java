package org.throughline.graphql.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.transfer.ImportFields;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.graphql.mutation.CurrentViewer;

/** What the columns of a file can be mapped to. Nothing of it is stored. */
@GraphQLApi
@ApplicationScoped
public class ImportFieldQueries {
    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private ImportFields fields;

    /** The fields of a kind of import. */
    @Query("importFields")
    @NonNull
    @Description("""
            The fields that columns can be mapped to when they are imported as this kind; none for who may not import it.""")
    public List<@NonNull ImportFieldView> importFields(
            @NonNull @Description("What the file is imported as.") @Name("kind") ImportKind kind) {
        return fields.of(currentViewer.get(), kind).stream()
                .map(ImportFieldView::of)
                .toList();
    }
}
