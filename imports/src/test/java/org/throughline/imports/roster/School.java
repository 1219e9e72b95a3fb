package org.throughline.imports.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.TestDatabase;

/** An institution in Berlin with one administrator, and what a roster makes of it. */
final class School {
    private final DataSource dataSource;
    private final UUID institutionId = UuidCreator.getTimeOrderedEpoch();
    private final UUID administrator;
    private final Trial trial;

    School(TestDatabase database) {
        this(database, new RosterTarget());
    }

    School(TestDatabase database, RosterTarget target) {
        this.dataSource = database.dataSource();
        change(
                "insert into institution (institution_id, slug, name, time_zone) values (?, ?, 'A school', 'Europe/Berlin')",
                institutionId,
                institutionId.toString());
        this.administrator = account("admin@example.org", "Ada Min", "{ADMIN}");
        this.trial = new Trial(database.serving(institutionId), target, institutionId, administrator, Optional.empty());
    }

    UUID administrator() {
        return administrator;
    }

    /** An account that is there already. */
    UUID account(String email, String name, String roles) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        change(
                "insert into account (institution_id, id, email, name, roles, password_hash)"
                        + " values (?, ?, ?, ?, cast(? as text[]), 'a hash')",
                institutionId,
                id,
                email,
                name,
                roles);
        return id;
    }

    /** A seeker who is there already. */
    UUID seeker(String email, String name) {
        UUID account = account(email, name, "{SEEKER}");
        change(
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'STUDENT')",
                institutionId,
                UuidCreator.getTimeOrderedEpoch(),
                account);
        return account;
    }

    /** Sets something of an account, as somebody else might. */
    void set(UUID account, String assignment) {
        change("update account set " + assignment + " where institution_id = ? and id = ?", institutionId, account);
    }

    /** Signs somebody in. */
    void signIn(UUID account) {
        change(
                "insert into session (institution_id, secret_hash, account_id, expires_at)"
                        + " values (?, sha256(?::text::bytea), ?, now() + interval '1 hour')",
                institutionId,
                UUID.randomUUID(),
                account);
    }

    Trial.Report imports(String header, String... rows) throws Exception {
        return trial.imports(Trial.Table.of("", header, rows));
    }

    Trial.Report imports(Trial.Table table) throws Exception {
        return trial.imports(table);
    }

    Trial.Report imports(Map<String, String> columns, String header, String... rows) throws Exception {
        return trial.imports(List.of(Trial.Table.of("", header, rows)), wish(columns));
    }

    Trial.Report dryRun(String header, String... rows) throws Exception {
        return trial.dryRun(List.of(Trial.Table.of("", header, rows)), ImportWish.NONE);
    }

    private static ImportWish wish(Map<String, String> columns) {
        return new ImportWish(Optional.empty(), Optional.empty(), Optional.empty(), columns);
    }

    List<String> undo(Trial.Report report) throws Exception {
        return trial.undo(report);
    }

    /** E-mail, name, roles, key and user name of every account but the administrator's, an asterisk when deactivated. */
    List<String> accounts() {
        return texts("""
                select concat_ws('|', email, name, array_to_string(roles, '+'), coalesce(external_key, '-'), coalesce(username, '-'))
                       || case when deactivated_at is null then '' else '*' end
                from account where institution_id = ? and email <> 'admin@example.org' order by email, name""");
    }

    /** E-mail, cohort, level, goal date, target and time zone of every seeker. */
    List<String> seekers() {
        return texts("""
                select concat_ws('|', a.email, coalesce(c.name, '-'), k.level, coalesce(k.goal_date::text, '-'),
                                 coalesce(k.target::text, '-'), k.time_zone)
                from seeker k
                join account a on a.institution_id = k.institution_id and a.id = k.account_id
                left join cohort c on c.institution_id = k.institution_id and c.id = k.cohort_id
                where k.institution_id = ? order by a.email""");
    }

    List<String> cohorts() {
        return texts("select name from cohort where institution_id = ? and deleted_at is null order by name");
    }

    /** Cohort and e-mail of its advisor. */
    List<String> advisors() {
        return texts("""
                select c.name || '|' || a.email
                from cohort_advisor l
                join cohort c on c.institution_id = l.institution_id and c.id = l.cohort_id
                join account a on a.institution_id = l.institution_id and a.id = l.account_id
                where l.institution_id = ? order by 1""");
    }

    int sessions() {
        return texts("select 'signed in' from session where institution_id = ?").size();
    }

    /** Why rows were rejected, in words, in the order of the file. */
    List<String> reasons() {
        return texts("select reason from import_rejection where institution_id = ? order by sheet, line");
    }

    /** How many rows were noted for an undo, by entity. */
    List<String> noted() {
        return texts(
                "select entity || ' ' || count(*) from import_change where institution_id = ? group by entity order by 1");
    }

    /** What is noted of rows as they were. */
    List<String> notedBefore() {
        return texts("select before::text from import_change where institution_id = ? and before is not null");
    }

    /** Everything that is stored of people, row by row, with versions. */
    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("account", "seeker", "cohort", "cohort_advisor")) {
            all.addAll(texts(
                    "select '%1$s ' || t::text from %1$s t where institution_id = ? order by 1".formatted(table)));
        }
        return all;
    }

    /** As {@link #everything}, without the versions, which only go up. */
    List<String> everythingButVersions() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("account", "seeker", "cohort", "cohort_advisor")) {
            all.addAll(texts(
                    "select '%1$s ' || (to_jsonb(t) - 'version')::text from %1$s t where institution_id = ? order by 1"
                            .formatted(table)));
        }
        return all;
    }

    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, institutionId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return texts;
    }

    private void change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
