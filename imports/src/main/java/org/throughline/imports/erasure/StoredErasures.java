package org.throughline.imports.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.privacy.Erased;
import org.throughline.domain.privacy.Erasures;
import org.throughline.domain.privacy.HeldPerson;
import org.throughline.domain.privacy.PersonSearch;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.erasure.ErasureEntry.Kind;
import org.throughline.imports.sql.Statements;

/** Erasures in the database, in the transaction that is running. */
@ApplicationScoped
public class StoredErasures implements Erasures {
    private static final String FOUND = """
            select c.id from contact c
            where c.institution_id = :institution and c.erased_at is null
              and (c.linked_in_key = :profile or c.name_key = fold(:name::text))
            union
            select c.id
            from contact_point p
            join contact c on c.institution_id = :institution and c.id = p.contact_id
            where p.institution_id = :institution and p.kind = 'EMAIL' and p.value_key = lower(:email)
            union
            select d.id from directory_person d
            where d.institution_id = :institution
              and (d.linked_in_key = :profile or d.name_key = fold(:name::text)
                   or lower(:email) in (d.email_key, d.second_email_key, d.third_email_key, d.fourth_email_key))
            order by 1 limit 50""";

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;

    /** For CDI. */
    protected StoredErasures() {}

    /** @param dataSource whose connections take part in the running transaction */
    @Inject
    public StoredErasures(DataSource dataSource, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<HeldPerson> find(Viewer viewer, PersonSearch search) {
        return viewer.roles().contains(Role.ADMIN)
                ? within(viewer, statements -> found(statements, search))
                : List.of();
    }

    private static List<HeldPerson> found(Statements statements, PersonSearch search) throws SQLException {
        List<HeldPerson> people = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (UUID id : statements
                .with("email", search.email().map(EmailAddress::value).orElse(null))
                .with("profile", search.profile().map(profile -> profile.key()).orElse(null))
                .with("name", search.name().orElse(null))
                .ids(FOUND)) {
            Optional<Person> person = seen.contains(id) ? Optional.empty() : Person.of(statements, id);
            if (person.isPresent()) {
                seen.addAll(person.get().contacts());
                seen.addAll(person.get().directory());
                people.add(person.get().held(statements));
            }
        }
        return people;
    }

    @Override
    public Outcome<Erased> erasePerson(Viewer viewer, UUID personId) {
        if (!viewer.roles().contains(Role.ADMIN)) {
            return notFound("id");
        }
        return within(viewer, statements -> {
            Optional<Person> person = Person.of(statements, personId);
            return person.isEmpty() ? notFound("id") : erase(viewer, statements, person.get(), personId);
        });
    }

    private Outcome<Erased> erase(Viewer viewer, Statements statements, Person person, UUID personId)
            throws SQLException {
        PersonErasure erasure = new PersonErasure(statements, person, ids.next());
        if (erasure.mustWait()) {
            return mustWait();
        }
        int contacts = erasure.run();
        List<UUID> rows = new ArrayList<>(person.contacts());
        rows.addAll(person.directory());
        note(viewer, statements, Kind.PERSON, rows);
        return Outcome.done(new Erased(personId, contacts));
    }

    @Override
    public Outcome<Erased> eraseSeeker(Viewer viewer, UUID seekerId, String confirmedEmail) {
        boolean theirs = viewer.seekerId().equals(Optional.of(seekerId))
                || viewer.roles().contains(Role.ADMIN);
        if (!theirs) {
            return noSeeker();
        }
        return within(viewer, statements -> {
            Optional<SeekerErasure> erasure =
                    SeekerErasure.of(statements, seekerId).filter(found -> found.isOf(confirmedEmail));
            if (erasure.isEmpty()) {
                return noSeeker();
            }
            if (erasure.get().mustWait()) {
                return mustWait();
            }
            int contacts = erasure.get().run();
            note(viewer, statements, Kind.SEEKER, List.of(seekerId));
            return Outcome.done(new Erased(seekerId, contacts));
        });
    }

    private void note(Viewer viewer, Statements statements, Kind kind, List<UUID> rows) throws SQLException {
        ErasureRows.add(statements, new ErasureEntry(viewer.institutionId(), ids.next(), kind, rows, clock.instant()));
    }

    private <T> T within(Viewer viewer, Step<T> step) {
        Map<String, Object> everywhere = new HashMap<>();
        everywhere.put("institution", viewer.institutionId());
        everywhere.put("now", clock.instant());
        try (Connection connection = dataSource.getConnection()) {
            return step.take(new Statements(connection, everywhere));
        } catch (SQLException failure) {
            throw new IllegalStateException("The erasure could not be done; nothing was erased", failure);
        }
    }

    private static <T> Outcome<T> notFound(String place) {
        return Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is nothing of this id.")
                .at(place));
    }

    private static <T> Outcome<T> noSeeker() {
        return Outcome.refused(Refusal.of(
                        RefusalCode.NOT_FOUND,
                        "There is no seeker of this id with this e-mail address; nothing was erased.")
                .at("id"));
    }

    private static <T> Outcome<T> mustWait() {
        return Outcome.refused(Refusal.of(
                        RefusalCode.STEP_NOT_ALLOWED,
                        "An import is at work that may hold the same data. Let it end or stop it, then erase.")
                .at("id"));
    }

    /** What is done with statements. */
    @FunctionalInterface
    private interface Step<T> {
        T take(Statements statements) throws SQLException;
    }
}
