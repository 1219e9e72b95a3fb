package org.throughline.imports.erasure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.Ids;
import org.throughline.imports.erasure.ErasureEntry.Kind;
import org.throughline.imports.sql.Statements;

/**
 * Keeps the database and the file beside it of one mind about who was erased. What the file lacks is added to it. What the
 * database lacks was erased after the backup that it was restored from, and is erased again.
 */
final class ErasureBook {
    private final Connection connection;
    private final ErasureFile file;
    private final Ids ids;
    private final Instant now;

    /**
     * What came of a look.
     *
     * @param noted erasures that the file got
     * @param repeated erasures that were done again
     * @param waiting erasures that an import at work holds up
     */
    record Result(int noted, int repeated, int waiting) {}

    ErasureBook(Connection connection, ErasureFile file, Ids ids, Instant now) {
        this.connection = connection;
        this.file = file;
        this.ids = ids;
        this.now = now;
    }

    /** @param mayErase whether this node is the one that erases again, if there is anything to */
    Result compare(boolean mayErase) throws SQLException, IOException {
        List<UUID> institutions = new Statements(connection, Map.of()).ids("select institutions()");
        List<ErasureEntry> written = file.entries();
        Set<UUID> known = written.stream().map(ErasureEntry::id).collect(Collectors.toSet());
        Set<UUID> stored = new HashSet<>();
        int noted = 0;
        for (UUID institution : institutions) {
            List<ErasureEntry> entries = Tenant.<List<ErasureEntry>, SQLException>call(
                    institution, () -> ErasureRows.all(statements(institution)));
            entries.forEach(entry -> stored.add(entry.id()));
            List<ErasureEntry> missing = entries.stream()
                    .filter(entry -> !known.contains(entry.id()))
                    .toList();
            if (!missing.isEmpty()) {
                file.add(missing);
                noted += missing.size();
            }
        }
        List<ErasureEntry> undone = written.stream()
                .filter(entry -> institutions.contains(entry.institutionId()) && stored.add(entry.id()))
                .sorted(Comparator.comparing(ErasureEntry::erasedAt))
                .toList();
        int repeated = 0;
        for (ErasureEntry entry : mayErase ? undone : List.<ErasureEntry>of()) {
            repeated += repeated(entry) ? 1 : 0;
        }
        return new Result(noted, repeated, undone.size() - repeated);
    }

    private boolean repeated(ErasureEntry entry) throws SQLException {
        return Tenant.<Boolean, SQLException>call(entry.institutionId(), () -> {
            connection.setAutoCommit(false);
            try {
                boolean done = erase(entry);
                if (done) {
                    connection.commit();
                }
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** False, with nothing to be kept, where it has to wait. */
    private boolean erase(ErasureEntry entry) throws SQLException {
        Statements statements = statements(entry.institutionId());
        for (UUID row : entry.rows()) {
            boolean done = entry.kind() == Kind.PERSON ? person(statements, row) : seeker(statements, row);
            if (!done) {
                return false;
            }
        }
        ErasureRows.add(statements, entry);
        return true;
    }

    /** A row that the backup did not have yet, or that went along with another, is no more to be erased. */
    private boolean person(Statements statements, UUID row) throws SQLException {
        Optional<Person> person = Person.of(statements, row);
        if (person.isEmpty()) {
            return true;
        }
        PersonErasure erasure = new PersonErasure(statements, person.get(), ids.next());
        if (erasure.mustWait()) {
            return false;
        }
        erasure.run();
        return true;
    }

    private static boolean seeker(Statements statements, UUID row) throws SQLException {
        Optional<SeekerErasure> erasure = SeekerErasure.of(statements, row);
        if (erasure.isEmpty()) {
            return true;
        }
        if (erasure.get().mustWait()) {
            return false;
        }
        erasure.get().run();
        return true;
    }

    private Statements statements(UUID institution) {
        return new Statements(connection, Map.of("institution", institution, "now", now));
    }
}
