package org.throughline.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.transfer.ImportState.CANCELLED;
import static org.throughline.domain.transfer.ImportState.CHECKED;
import static org.throughline.domain.transfer.ImportState.CHECKING;
import static org.throughline.domain.transfer.ImportState.FAILED;
import static org.throughline.domain.transfer.ImportState.IMPORTED;
import static org.throughline.domain.transfer.ImportState.IMPORTING;
import static org.throughline.domain.transfer.ImportState.UNDOING;
import static org.throughline.domain.transfer.ImportState.UPLOADED;
import static org.throughline.domain.transfer.ImportState.UPLOADING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.persistence.testing.TestDatabase;

class StoredImportsTest {
    private static final Map<ImportState, Set<ImportState>> BY_CHECK =
            Map.of(CHECKING, Set.of(UPLOADED, CHECKED, FAILED));
    private static final Map<ImportState, Set<ImportState>> BY_CONFIRM =
            Map.of(IMPORTING, Set.of(UPLOADED, CHECKED, FAILED));
    private static final Map<ImportState, Set<ImportState>> BY_UNDO = Map.of(UNDOING, Set.of(IMPORTED, FAILED));
    private static final Map<ImportState, Set<ImportState>> BY_CANCEL = Map.of(
            CANCELLED, Set.of(UPLOADING, UPLOADED, CHECKED, FAILED),
            CHECKING, Set.of(CHECKING),
            IMPORTING, Set.of(IMPORTING));

    private static final WishCheck.Words WORDS =
            new WishCheck.Words(Set.of("ROSTER", "HANDSHAKE_STUDENTS"), Set.of("NAME", "EMAIL"));

    private final List<ImportQueued> queued = new CopyOnWriteArrayList<>();
    private TestDatabase database;
    private Programme programme;
    private Viewer admin;
    private StoredImports imports;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        programme = new Programme(database.dataSource());
        admin = programme.with(Role.ADMIN);
        imports = new StoredImports(
                Transactions.of(database.serving(programme.institution())), queued::add, kind -> WORDS);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void beginsADryRunAnewAndAsWished() {
        UUID id = programme.has(admin, ImportKind.ROSTER, FAILED);
        ImportWish wish = new ImportWish(
                Optional.of("HANDSHAKE_STUDENTS"),
                Optional.of("latin1"),
                Optional.of("\t"),
                Map.of("Vorname \"x\"", "NAME", "Notiz 🦙", ""));

        assertThat(imports.check(admin, id, wish)).isEqualTo(Outcome.done(id));

        Map<String, String> row = programme.row(id);
        assertThat(row)
                .containsEntry("state", "CHECKING")
                .containsEntry("wanted_format", "HANDSHAKE_STUDENTS")
                .containsEntry("wanted_encoding", "ISO-8859-1")
                .containsEntry("wanted_delimiter", "\t")
                .containsEntry("wanted_mapping", "{\"Notiz 🦙\": \"\", \"Vorname \\\"x\\\"\": \"NAME\"}")
                .containsEntry("version", "1");
        assertThat(row.entrySet())
                .filteredOn(column -> column.getKey().endsWith("_rows")
                        || List.of("rows_read", "rows_merged", "bytes_read").contains(column.getKey()))
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(column -> column.getValue().equals("0"), "0");
        assertThat(row.get("queued_at")).isNotNull();
        assertThat(Stream.of("rows_expected", "phase", "fault_code", "fault_message", "fault_line", "execution_id")
                        .map(row::get))
                .containsOnlyNulls();
        assertThat(Stream.of("started_at", "finished_at", "cancel_at").map(row::get))
                .containsOnlyNulls();
        assertThat(queued).containsExactly(new ImportQueued(admin.institutionId(), id));
    }

    @Test
    void forgetsTheWishesOfTheDryRunBefore() {
        UUID id = programme.has(admin, ImportKind.ROSTER, CHECKED);
        programme.run("update bulk_import set wanted_format = 'X', wanted_mapping = '{\"a\": \"b\"}' where id = ?", id);

        imports.check(admin, id, ImportWish.NONE).orElseThrow();

        assertThat(programme.row(id)).containsEntry("wanted_format", null).containsEntry("wanted_mapping", null);
    }

    @Test
    void importsWhatTheDryRunHasStagedAndInTheSameWay() {
        UUID id = programme.has(admin, ImportKind.DIRECTORY, CHECKED);
        programme.run("update bulk_import set wanted_format = 'X', fault_code = null where id = ?", id);

        assertThat(imports.confirm(admin, id)).isEqualTo(Outcome.done(id));

        assertThat(programme.row(id))
                .containsEntry("state", "IMPORTING")
                .containsEntry("wanted_format", "X")
                .containsEntry("phase", "MATCHED")
                .containsEntry("rows_read", "9")
                .containsEntry("rows_expected", "9")
                .containsEntry("rejected_rows", "4")
                .containsEntry("rows_merged", "0")
                .containsEntry("created_rows", "0")
                .containsEntry("execution_id", null);
        assertThat(queued).hasSize(1);
    }

    @Test
    void findsOutAnewWhoIsThereWhenAMergeHadFailed() {
        UUID id = programme.has(admin, ImportKind.DIRECTORY, FAILED);
        programme.run("update bulk_import set phase = 'MERGING' where id = ?", id);

        imports.confirm(admin, id).orElseThrow();

        assertThat(programme.row(id)).containsEntry("phase", "READ");
    }

    @Test
    void leavesItKnownWhatAnImportHadDoneWhileItIsTakenBack() {
        UUID id = programme.has(admin, ImportKind.HISTORY, IMPORTED);

        imports.undo(admin, id).orElseThrow();

        assertThat(programme.row(id))
                .containsEntry("state", "UNDOING")
                .containsEntry("created_rows", "1")
                .containsEntry("kept_rows", "0")
                .containsEntry("cancel_at", null);
        assertThat(queued).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void takesEachStepFromTheStatesThatAllowItOnly(ImportState from) {
        assertThat(after("check", from)).as("check").isEqualTo(next(BY_CHECK, from));
        assertThat(after("confirm", from)).as("confirm").isEqualTo(next(BY_CONFIRM, from));
        assertThat(after("undo", from)).as("undo").isEqualTo(next(BY_UNDO, from));
        assertThat(after("cancel", from)).as("cancel").isEqualTo(next(BY_CANCEL, from));
    }

    private static Optional<ImportState> next(Map<ImportState, Set<ImportState>> steps, ImportState from) {
        Map<ImportState, ImportState> by = new EnumMap<>(ImportState.class);
        steps.forEach((to, several) -> several.forEach(one -> by.put(one, to)));
        return Optional.ofNullable(by.get(from));
    }

    /** The state after the step; empty when it was refused, and then nothing may have changed. */
    private Optional<ImportState> after(String step, ImportState from) {
        UUID id = programme.has(admin, ImportKind.ROSTER, from);
        Map<String, String> before = programme.row(id);
        queued.clear();
        Outcome<UUID> outcome = take(step, admin, id);
        if (outcome instanceof Outcome.Done<UUID>) {
            return Optional.of(ImportState.valueOf(programme.row(id).get("state")));
        }
        assertThat(outcome.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.STEP_NOT_ALLOWED);
            assertThat(refusal.path()).containsExactly("id");
        });
        assertThat(programme.row(id)).isEqualTo(before);
        assertThat(queued).isEmpty();
        return Optional.empty();
    }

    private Outcome<UUID> take(String step, Viewer viewer, UUID id) {
        return switch (step) {
            case "check" -> imports.check(viewer, id, ImportWish.NONE);
            case "confirm" -> imports.confirm(viewer, id);
            case "undo" -> imports.undo(viewer, id);
            default -> imports.cancel(viewer, id);
        };
    }

    @Test
    void stopsWhatIsAtWorkOnce() {
        UUID id = programme.has(admin, ImportKind.ROSTER, IMPORTING);
        imports.cancel(admin, id).orElseThrow();
        Map<String, String> stopped = programme.row(id);

        assertThat(stopped.get("cancel_at")).isNotNull();
        assertThat(stopped).containsEntry("version", "1").containsEntry("execution_id", "11");
        assertThat(imports.cancel(admin, id)).isEqualTo(Outcome.done(id));
        assertThat(programme.row(id)).isEqualTo(stopped);
        assertThat(queued).hasSize(1);
    }

    @Test
    void takesBackWhatAFailedImportHasStoredWhenItIsCancelled() {
        UUID id = programme.has(admin, ImportKind.ROSTER, FAILED);
        programme.hasStored(id);

        imports.cancel(admin, id).orElseThrow();

        assertThat(programme.row(id)).containsEntry("state", "UNDOING").doesNotContainEntry("cancel_at", null);
        assertThat(queued).hasSize(1);
        assertThat(imports.cancel(admin, id)).as("again").isEqualTo(Outcome.done(id));
    }

    @Test
    void triesNothingAnewOfWhichSomeIsStored() {
        UUID id = programme.has(admin, ImportKind.ROSTER, FAILED);
        assertThat(imports.check(admin, id, ImportWish.NONE).refusals()).isEmpty();
        UUID half = programme.has(admin, ImportKind.ROSTER, FAILED);
        programme.hasStored(half);

        assertThat(imports.check(admin, half, ImportWish.NONE).refusals().get(0).message())
                .contains("take it back");
        assertThat(imports.confirm(admin, half).refusals()).isEmpty();
    }

    @Test
    void doesNotReadAFileThatIsNotKeptAnyMore() {
        UUID id = programme.has(admin, ImportKind.ROSTER, CHECKED);
        programme.run("update bulk_import set expires_at = now() where id = ?", id);

        assertThat(imports.check(admin, id, ImportWish.NONE).refusals()).hasSize(1);
        assertThat(imports.confirm(admin, id).refusals().get(0).message()).contains("upload it again");
        assertThat(imports.cancel(admin, id).refusals()).isEmpty();
    }

    @Test
    void knowsAnAddressBookForItsSeekerOnly() {
        Viewer seeker = programme.seeker();
        UUID id = programme.has(seeker, ImportKind.ADDRESS_BOOK, IMPORTED);

        assertIsNotThereFor(
                id,
                programme.seeker(),
                admin,
                programme.with(Role.ADVISOR),
                new Programme(database.dataSource()).with(Role.ADMIN));
        assertThat(imports.undo(seeker, id)).isEqualTo(Outcome.done(id));
    }

    @Test
    void knowsTheInstitutionsImportsForItsAdministratorsOnly() {
        UUID id = programme.has(admin, ImportKind.HISTORY, IMPORTED);

        assertIsNotThereFor(
                id,
                programme.seeker(),
                programme.with(Role.ADVISOR),
                new Programme(database.dataSource()).with(Role.ADMIN));
        assertThat(imports.undo(programme.with(Role.ADMIN), id))
                .as("another administrator")
                .isEqualTo(Outcome.done(id));
    }

    @Test
    void doesNotKnowWhatWasDeleted() {
        UUID id = programme.has(admin, ImportKind.HISTORY, IMPORTED);
        programme.run("update bulk_import set deleted_at = now() where id = ?", id);
        assertIsNotThereFor(id, admin);
    }

    private void assertIsNotThereFor(UUID id, Viewer... viewers) {
        Map<String, String> before = programme.row(id);
        for (Viewer viewer : viewers) {
            for (String step : List.of("check", "confirm", "undo", "cancel")) {
                Outcome<UUID> outcome = take(step, viewer, id);
                assertThat(outcome.refusals())
                        .singleElement()
                        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_FOUND));
                assertThat(outcome).isEqualTo(take(step, viewer, UUID.randomUUID()));
            }
        }
        assertThat(programme.row(id)).isEqualTo(before);
        assertThat(queued).isEmpty();
    }

    @Test
    void refusesEveryWishThatCannotBeWithItsPlace() {
        UUID id = programme.has(admin, ImportKind.ROSTER, UPLOADED);
        ImportWish wish = new ImportWish(
                Optional.of("GOOGLE_CONTACTS"),
                Optional.of("UTF-99"),
                Optional.of("ab"),
                Map.of("Name", "na\u0000me", " ", "NAME", "ok", "", "Mail", "mail"));

        assertThat(imports.check(admin, id, wish).refusals())
                .extracting(refusal -> refusal.code() + " " + String.join("/", refusal.path()))
                .containsExactlyInAnyOrder(
                        "MALFORMED format",
                        "MALFORMED encoding",
                        "MALFORMED delimiter",
                        "NOT_TEXT columns/Name",
                        "REQUIRED columns/ ",
                        "MALFORMED columns/Mail");
        assertThat(programme.row(id)).containsEntry("state", "UPLOADED");
    }

    @Test
    void takesTheDelimitersOfRealFilesAndNothingThatStandsInCells() {
        for (String delimiter : List.of(",", ";", "\t", "|", ":", "^", "¦")) {
            assertThat(WishCheck.of(wished(delimiter), WORDS).refusals())
                    .as(delimiter)
                    .isEmpty();
        }
        for (String delimiter :
                List.of("", "a", "7", "é", "\"", "'", "\n", "\r", " ", "\u0000", ",,", "🦙", "\uD83E")) {
            assertThat(WishCheck.of(wished(delimiter), WORDS).refusals())
                    .as(delimiter)
                    .hasSize(1);
        }
        assertThat(WishCheck.of(
                                new ImportWish(
                                        Optional.empty(), Optional.of("not a name!"), Optional.empty(), Map.of()),
                                WORDS)
                        .refusals())
                .hasSize(1);
    }

    private static ImportWish wished(String delimiter) {
        return new ImportWish(Optional.empty(), Optional.empty(), Optional.of(delimiter), Map.of());
    }

    @Test
    void beginsAnImportOnceThoughTwoConfirmAtOnce() {
        for (int i = 0; i < 20; i++) {
            UUID id = programme.has(admin, ImportKind.ROSTER, CHECKED);
            List<CompletableFuture<Outcome<UUID>>> both = Stream.of(1, 2)
                    .map(one -> CompletableFuture.supplyAsync(() -> imports.confirm(admin, id)))
                    .toList();
            assertThat(both.stream()
                            .map(CompletableFuture::join)
                            .filter(one -> one.refusals().isEmpty()))
                    .hasSize(1);
            assertThat(programme.row(id)).containsEntry("version", "1");
        }
        assertThat(queued).hasSize(20);
    }
}
