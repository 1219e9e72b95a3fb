package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.BulkImports;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.target.ImportTargets;

/** The steps of imports: each locks the import, looks whether the step is allowed, and puts it into the queue. */
@ApplicationScoped
public class StoredImports implements BulkImports {
    private DataSource dataSource;
    private Consumer<ImportQueued> queued;
    private Function<ImportKind, WishCheck.Words> words;

    /** For CDI. */
    protected StoredImports() {}

    @Inject
    StoredImports(DataSource dataSource, QueuedImports queued, ImportTargets targets) {
        this(dataSource, queued::announce, kind -> WishCheck.Words.of(targets.of(kind)));
    }

    /**
     * Imports in a database.
     *
     * @param queued is told of what is queued, in the transaction that queues it
     * @param words what somebody can wish for of each kind
     */
    StoredImports(DataSource dataSource, Consumer<ImportQueued> queued, Function<ImportKind, WishCheck.Words> words) {
        this.dataSource = dataSource;
        this.queued = queued;
        this.words = words;
    }

    @Override
    public Outcome<UUID> check(Viewer viewer, UUID id, ImportWish wish) {
        return step(
                viewer,
                id,
                found -> WishCheck.of(wish, words.apply(found.kind()))
                        .then(checked -> found.readyFor(ImportState.CHECKING).map(ready -> checking(checked))));
    }

    private static Step checking(ImportWish wish) {
        return new Step(
                QueueSql.CHECK,
                true,
                wish.format().orElse(null),
                wish.encoding().orElse(null),
                wish.delimiter().orElse(null),
                mapping(wish.columns()));
    }

    @Override
    public Outcome<UUID> confirm(Viewer viewer, UUID id) {
        return step(
                viewer,
                id,
                found -> found.readyFor(ImportState.IMPORTING).map(ready -> new Step(QueueSql.CONFIRM, true)));
    }

    @Override
    public Outcome<UUID> cancel(Viewer viewer, UUID id) {
        return step(viewer, id, found -> found.readyToCancel().map(StoredImports::cancelling));
    }

    @Override
    public Outcome<UUID> undo(Viewer viewer, UUID id) {
        return step(viewer, id, found -> found.readyToUndo().map(ready -> new Step(QueueSql.UNDO, true)));
    }

    private static Step cancelling(StoredImport found) {
        if (!found.isAtWork()) {
            return found.hasChanges() ? new Step(QueueSql.STOP_AND_UNDO, true) : new Step(QueueSql.CANCEL, false);
        }
        return found.isCancelled() ? Step.NOTHING : new Step(QueueSql.STOP, true);
    }

    private Outcome<UUID> step(Viewer viewer, UUID id, Function<StoredImport, Outcome<Step>> decide) {
        try (Connection connection = dataSource.getConnection()) {
            Outcome<Step> decided = StoredImport.locked(connection, viewer, id)
                    .map(decide)
                    .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is nothing of this id.")
                            .at("id")));
            if (decided instanceof Outcome.Done<Step> done) {
                take(connection, viewer, id, done.value());
            }
            return decided.map(taken -> id);
        } catch (SQLException failure) {
            throw new IllegalStateException("The import could not be changed", failure);
        }
    }

    private void take(Connection connection, Viewer viewer, UUID id, Step step) throws SQLException {
        if (step == Step.NOTHING) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            int place = 1;
            for (String value : step.values()) {
                statement.setString(place++, value);
            }
            statement.setObject(place++, viewer.institutionId());
            statement.setObject(place, id);
            statement.executeUpdate();
        }
        if (step.isWork()) {
            queued.accept(new ImportQueued(viewer.institutionId(), id));
        }
    }

    private static String mapping(Map<String, String> columns) {
        if (columns.isEmpty()) {
            return null;
        }
        JsonObjectBuilder mapping = Json.createObjectBuilder();
        columns.forEach(mapping::add);
        return mapping.build().toString();
    }

    /**
     * What is to be written.
     *
     * @param sql a statement that ends with institution and id
     * @param isWork whether a job has something to do then
     * @param values what comes before these two
     */
    private record Step(String sql, boolean isWork, String... values) {
        static final Step NOTHING = new Step("", false);
    }
}
