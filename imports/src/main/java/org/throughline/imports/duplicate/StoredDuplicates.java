package org.throughline.imports.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.duplicate.DuplicateEntity;
import org.throughline.domain.duplicate.DuplicateState;
import org.throughline.domain.duplicate.Duplicates;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeWish;
import org.throughline.domain.duplicate.Merged;
import org.throughline.domain.duplicate.PossiblePair;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.sql.Statements;

/** Possible duplicates in the database, in the transaction that is running. */
@ApplicationScoped
public class StoredDuplicates implements Duplicates {
    private static final String NOTHING = "There is nothing of this id.";

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;

    /** For CDI. */
    protected StoredDuplicates() {}

    /** @param dataSource whose connections take part in the running transaction */
    @Inject
    public StoredDuplicates(DataSource dataSource, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Merged> merge(Viewer viewer, MergeWish wish) {
        return within(connection -> {
            Optional<Statements> scope = scope(connection, viewer, wish.entity());
            return scope.isEmpty() ? notFound("keptId") : merge(viewer, wish, scope.get());
        });
    }

    private Outcome<Merged> merge(Viewer viewer, MergeWish wish, Statements scope) throws SQLException {
        List<Refusal> wrong = new ArrayList<>();
        for (MergeField field : wish.choices().keySet()) {
            if (!field.isOf(wish.entity())) {
                wrong.add(Refusal.of(RefusalCode.CONFLICTING, "They have no such field: " + field + ".")
                        .at("choices"));
            }
        }
        Outcome<UUID> other = wrong.isEmpty() ? other(wish, scope) : Outcome.refused(wrong);
        if (other instanceof Outcome.Refused<UUID> refused) {
            return Outcome.refused(refused.reasons());
        }
        Mergeable entity = Mergeable.of(wish.entity());
        UUID goneId = other.orElseThrow();
        String otherPlace = wish.other() instanceof MergeWish.Other.OfPair ? "duplicateId" : "goneId";
        Map<UUID, Integer> versions = Two.lock(entity, scope, List.of(wish.keptId(), goneId));
        Outcome<Integer> ready = isAt(versions, wish.keptId(), wish.keptVersion(), "keptId", "keptVersion")
                .then(kept -> isAt(versions, goneId, wish.goneVersion(), otherPlace, "goneVersion"));
        if (ready instanceof Outcome.Refused<Integer> refused) {
            return Outcome.refused(refused.reasons());
        }
        Statements statements = scope.with("kept", wish.keptId()).with("gone", goneId);
        return new PairMerge(entity, statements, owner(viewer, wish.entity()), wish.choices())
                .run(ids.next())
                .map(merge -> new Merged(wish.entity(), merge, wish.keptId(), goneId));
    }

    /** The one that goes. */
    private static Outcome<UUID> other(MergeWish wish, Statements scope) throws SQLException {
        if (wish.other() instanceof MergeWish.Other.Of named) {
            return named.goneId().equals(wish.keptId())
                    ? Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "This is one and the same.")
                            .at("goneId"))
                    : Outcome.done(named.goneId());
        }
        UUID pairId = ((MergeWish.Other.OfPair) wish.other()).duplicateId();
        Optional<PossiblePairs.Pair> pair = new PossiblePairs(scope).find(pairId);
        if (pair.isEmpty()) {
            return notFound("duplicateId");
        }
        if (pair.get().state() != DuplicateState.OPEN) {
            return decided("duplicateId");
        }
        return pair.get().has(wish.keptId())
                ? Outcome.done(pair.get().otherThan(wish.keptId()))
                : Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "This is neither of the two.")
                        .at("keptId"));
    }

    private static Outcome<Integer> isAt(
            Map<UUID, Integer> versions, UUID id, Optional<Integer> read, String place, String versionPlace) {
        Integer stored = versions.get(id);
        if (stored == null) {
            return notFound(place);
        }
        return read.isEmpty() || read.get().equals(stored)
                ? Outcome.done(stored)
                : Outcome.refused(Refusal.of(
                                RefusalCode.CHANGED_MEANWHILE,
                                "Was changed meanwhile: version is %d. Read it again, then decide.".formatted(stored))
                        .at(versionPlace));
    }

    @Override
    public Outcome<PossiblePair> keepApart(Viewer viewer, UUID duplicateId) {
        return within(connection -> {
            for (DuplicateEntity entity : DuplicateEntity.values()) {
                Optional<Statements> scope = scope(connection, viewer, entity);
                if (scope.isPresent()) {
                    PossiblePairs pairs = new PossiblePairs(scope.get());
                    Optional<PossiblePairs.Pair> pair = pairs.find(duplicateId);
                    if (pair.isPresent()) {
                        return keepApart(pairs, pair.get(), entity);
                    }
                }
            }
            return notFound("duplicateId");
        });
    }

    private static Outcome<PossiblePair> keepApart(PossiblePairs pairs, PossiblePairs.Pair pair, DuplicateEntity entity)
            throws SQLException {
        if (pair.state() != DuplicateState.OPEN) {
            return decided("duplicateId");
        }
        pairs.keepApart(pair.id());
        return Outcome.done(new PossiblePair(entity, pair.id()));
    }

    @Override
    public Outcome<Merged> undoMerge(Viewer viewer, UUID mergeId) {
        return within(connection -> {
            for (DuplicateEntity entity : DuplicateEntity.values()) {
                Optional<Statements> scope = scope(connection, viewer, entity);
                if (scope.isPresent()) {
                    Optional<MergeUndo.Noted> noted = MergeUndo.find(scope.get(), mergeId);
                    if (noted.isPresent()) {
                        return undo(viewer, entity, scope.get(), noted.get());
                    }
                }
            }
            return notFound("mergeId");
        });
    }

    private static Outcome<Merged> undo(Viewer viewer, DuplicateEntity entity, Statements scope, MergeUndo.Noted noted)
            throws SQLException {
        if (noted.undone()) {
            return decided("mergeId");
        }
        Statements statements = scope.with("kept", noted.keptId()).with("gone", noted.goneId());
        Outcome<UUID> undone = new MergeUndo(Mergeable.of(entity), statements, noted, owner(viewer, entity)).run();
        if (undone instanceof Outcome.Refused<UUID> refused) {
            return Outcome.refused(refused.reasons().stream()
                    .map(reason -> reason.at("mergeId"))
                    .toList());
        }
        return Outcome.done(new Merged(entity, noted.id(), noted.keptId(), noted.goneId()));
    }

    @Override
    public Outcome<PossiblePair> tell(Viewer viewer, UUID firstId, UUID secondId) {
        return within(connection -> {
            if (firstId.equals(secondId)) {
                return Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "This is one and the same.")
                        .at("secondId"));
            }
            for (DuplicateEntity entity : DuplicateEntity.values()) {
                Optional<Statements> scope = scope(connection, viewer, entity);
                if (scope.isPresent()) {
                    Map<UUID, Integer> living = Two.lock(Mergeable.of(entity), scope.get(), List.of(firstId, secondId));
                    if (living.containsKey(firstId)) {
                        return living.containsKey(secondId)
                                ? tell(new PossiblePairs(scope.get()), entity, firstId, secondId)
                                : notFound("secondId");
                    }
                }
            }
            return notFound("firstId");
        });
    }

    private Outcome<PossiblePair> tell(PossiblePairs pairs, DuplicateEntity entity, UUID first, UUID second)
            throws SQLException {
        Optional<PossiblePairs.Pair> known = pairs.of(first, second);
        if (known.isPresent()) {
            return known.get().state() == DuplicateState.OPEN
                    ? Outcome.done(new PossiblePair(entity, known.get().id()))
                    : decided("secondId");
        }
        UUID id = ids.next();
        pairs.tell(id, first, second);
        return Outcome.done(new PossiblePair(entity, id));
    }

    /** Statements about what a viewer decides; empty where it is not theirs to decide. */
    private Optional<Statements> scope(Connection connection, Viewer viewer, DuplicateEntity entity) {
        boolean theirs = switch (entity) {
            case CONTACT -> viewer.seekerId().isPresent();
            case DIRECTORY_PERSON -> viewer.roles().contains(Role.ADMIN);
        };
        if (!theirs) {
            return Optional.empty();
        }
        Map<String, Object> everywhere = new HashMap<>();
        everywhere.put("institution", viewer.institutionId());
        everywhere.put(
                "seeker", entity == DuplicateEntity.CONTACT ? viewer.seekerId().orElseThrow() : null);
        everywhere.put("account", viewer.accountId());
        everywhere.put("entity", entity.name());
        everywhere.put("now", clock.instant());
        return Optional.of(new Statements(connection, everywhere));
    }

    private static UUID owner(Viewer viewer, DuplicateEntity entity) {
        return entity == DuplicateEntity.CONTACT ? viewer.seekerId().orElseThrow() : viewer.institutionId();
    }

    private <T> Outcome<T> within(Step<T> step) {
        try (Connection connection = dataSource.getConnection()) {
            return step.take(connection);
        } catch (SQLException failure) {
            throw new DuplicateFailure(failure);
        }
    }

    private static <T> Outcome<T> notFound(String place) {
        return Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, NOTHING).at(place));
    }

    private static <T> Outcome<T> decided(String place) {
        return Outcome.refused(Refusal.of(RefusalCode.ALREADY_SETTLED, "This was decided already.")
                .at(place));
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Step<T> {
        Outcome<T> take(Connection connection) throws SQLException;
    }
}
