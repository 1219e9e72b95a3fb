package org.throughline.graphql.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.domain.account.Tenancy;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Conflicts;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.TextRule;
import org.throughline.domain.shared.Turns;
import org.throughline.domain.telemetry.Trail;

/** Runs mutations: one transaction each, kept when the work is done and taken back when it is refused. */
@ApplicationScoped
public class Mutations {
    /** PostgreSQL's state for too many connections, by which the refusal gets its code. */
    private static final String TOO_MANY = "53300";

    /** How long a change waits for others of its kind. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private static final Logger LOG = Logger.getLogger(Mutations.class.getName());

    @Inject
    private UserTransaction transaction;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Conflicts conflicts;

    @Inject
    private MutationKeys keys;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private AuditTrail audit;

    @Inject
    @ConfigProperty(name = "throughline.database.pool-size", defaultValue = "10")
    private int connections;

    /** By operation: one kind of change that waits, for a table that is locked, leaves connections to the others. */
    private final Map<String, Turns> turns = new ConcurrentHashMap<>();

    /**
     * Does the work, once for each mutation key.
     *
     * @param mutationKey the client's key; null when it gave none
     */
    public Result run(String mutationKey, Supplier<Outcome<Changed>> work) {
        Viewer viewer = currentViewer.get();
        Outcome<String> key = mutationKey == null ? Outcome.done("") : TextRule.LINE.check(mutationKey);
        if (key instanceof Outcome.Refused<String> refused) {
            return Result.refused(refused.reasons().get(0).at("mutationKey"));
        }
        Turns turns = ofItsKind();
        if (!turns.take()) {
            throw new MutationFailed(new SQLTransientException("Too many changes of one kind at once", TOO_MANY));
        }
        try {
            transaction.begin();
            tenancy.enterTransaction();
            Outcome<Changed> outcome =
                    key.orElseThrow().isEmpty() ? flushed(work) : keyed(viewer, key.orElseThrow(), work);
            if (outcome instanceof Outcome.Done<Changed>) {
                transaction.commit();
            }
            audit.answered(given.operation(), outcome);
            outcome.refusals().stream()
                    .findFirst()
                    .ifPresent(first -> Trail.refused(first.code().name()));
            return Result.of(outcome);
        } catch (Exception failure) {
            Optional<Refusal> refusal = conflicts.refusalOf(failure);
            refusal.ifPresent(told -> Trail.refused(told.code().name()));
            return Result.refused(refusal.orElseThrow(() -> new MutationFailed(failure)));
        } finally {
            rollBackWhatIsOpen();
            turns.give();
        }
    }

    private Turns ofItsKind() {
        return turns.computeIfAbsent(given.operation(), kind -> new Turns(ofOneKind(connections), PATIENCE));
    }

    /** A third of the connections is for others, and one at least, where there are two. */
    private static int ofOneKind(int connections) {
        return Math.max(1, connections - Math.max(1, connections / 3));
    }

    private Outcome<Changed> keyed(Viewer viewer, String key, Supplier<Outcome<Changed>> work) throws Exception {
        String input = new TreeMap<>(given.input()).toString();
        Optional<Outcome<Changed>> earlier = keys.take(viewer, key, given.operation(), input);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Outcome<Changed> outcome = flushed(work);
        if (outcome instanceof Outcome.Done<Changed> done) {
            keys.answer(viewer, key, done.value());
        }
        return outcome;
    }

    private Outcome<Changed> flushed(Supplier<Outcome<Changed>> work) {
        Outcome<Changed> outcome = work.get();
        if (outcome instanceof Outcome.Done<Changed> done) {
            conflicts.flush();
            audit.changed(given.operation(), done.value());
        }
        return outcome;
    }

    private void rollBackWhatIsOpen() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (Exception broken) {
            // The database does so itself when the connection is gone, and who asked is told the first reason.
            LOG.log(Level.INFO, "A transaction could not be taken back: {0}", broken.getMessage());
        }
    }

    /** A mutation failed for a reason that no client could have known. */
    private static final class MutationFailed extends RuntimeException {
        MutationFailed(Exception cause) {
            super(cause);
        }
    }
}
