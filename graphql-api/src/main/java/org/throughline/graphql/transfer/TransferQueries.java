package org.throughline.graphql.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.relay.Planned;

/** Imports and exports to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class TransferQueries {

    /** One import. */
    @Query("bulkImport")
    @Description("One import; null when there is none of this id that the viewer may see.")
    @ById
    public BulkImportView bulkImport(@NonNull @Id @Description("The import's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** The viewer's imports. */
    @Query("bulkImports")
    @NonNull
    @Description("The viewer's own imports and, for administrators, those of the institution; the latest first.")
    @ToMany(order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public BulkImportConnection bulkImports(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") BulkImportFilter filter) {
        return Planned.field();
    }

    /** One export. */
    @Query("exportJob")
    @Description("One export that the viewer asked for; null when there is none of this id.")
    @ById
    public ExportJobView exportJob(@NonNull @Id @Description("The export's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** The viewer's exports. */
    @Query("exportJobs")
    @NonNull
    @Description("The exports that the viewer asked for, the latest first.")
    @ToMany(order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public ExportJobConnection exportJobs(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** What the columns of the file were taken for. */
    @NonNull
    @Description("The columns of the file's tables, and what each was taken for.")
    @Relation(TransferSql.COLUMNS)
    public List<@NonNull ImportColumnView> columns(@Source BulkImportView bulkImport) {
        return Planned.field();
    }

    /** The first rows of each verdict. */
    @NonNull
    @Description("What a dry run shows of the rows: the first 50 of each verdict, in the order of the file.")
    @Relation(TransferSql.PREVIEW)
    public List<@NonNull ImportPreviewView> preview(
            @Source BulkImportView bulkImport,
            @Description("Only rows of this verdict; of all unless told.") @Name("verdict") ImportVerdict verdict) {
        return Planned.field();
    }

    /** Rows that were not accepted. */
    @NonNull
    @Description("The rows that were not accepted, in the order of the file.")
    @ToMany(
            union = TransferSql.REJECTIONS,
            order = {@OrderBy(value = "{}.sheet", type = "int"), @OrderBy(value = "{}.line", type = "bigint")})
    public ImportRejectionConnection rejections(
            @Source BulkImportView bulkImport,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** What an undo kept. */
    @NonNull
    @Description("What an undo kept, because something was built on it since; by entity.")
    @ToMany(union = TransferSql.KEPT, order = @OrderBy(value = "{}.entity", type = "text"))
    public KeptRowConnection kept(
            @Source BulkImportView bulkImport,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }
}
