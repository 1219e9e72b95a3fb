package org.throughline.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** One seeker's network in a real database: what is in it. */
public final class Network {
    private final DataSource dataSource;
    private final UUID institutionId;
    private final UUID seekerId;

    private Network(DataSource dataSource, UUID institutionId, UUID seekerId) {
        this.dataSource = dataSource;
        this.institutionId = institutionId;
        this.seekerId = seekerId;
    }

    /** A new seeker in an institution of their own. */
    public static Network of(DataSource dataSource) {
        UUID institutionId = newId();
        execute(
                dataSource,
                "insert into institution (institution_id, slug, name) values (?, ?, 'A college')",
                institutionId,
                institutionId.toString());
        return of(dataSource, institutionId);
    }

    /** A new seeker in the same institution. */
    public Network neighbour() {
        return of(dataSource, institutionId);
    }

    /** A seeker with the same id in another institution: only the institution keeps the two apart. */
    public Network twin() {
        UUID elsewhere = of(dataSource).institutionId;
        return of(dataSource, elsewhere, seekerId);
    }

    private static Network of(DataSource dataSource, UUID institutionId) {
        return of(dataSource, institutionId, newId());
    }

    private static Network of(DataSource dataSource, UUID institutionId, UUID seekerId) {
        UUID accountId = newId();
        execute(
                dataSource,
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'A seeker', '{SEEKER}')",
                institutionId,
                accountId,
                accountId + "@example.org");
        execute(
                dataSource,
                "insert into seeker (institution_id, id, account_id, level) values (?, ?, ?, 'GRADUATE')",
                institutionId,
                seekerId,
                accountId);
        return new Network(dataSource, institutionId, seekerId);
    }

    public UUID institutionId() {
        return institutionId;
    }

    public UUID seekerId() {
        return seekerId;
    }

    /** The account of the seeker. */
    public UUID accountId() {
        return UUID.fromString(texts("select account_id from seeker where institution_id = ? and id = ?")
                .get(0));
    }

    /** What a query answers whose first two values are the institution and the seeker. */
    public List<String> ask(String sql) {
        return texts(sql);
    }

    /** A contact that the seeker wrote down, with nothing but a name. */
    public ContactRow byHand(String name) {
        return contact(name, "MANUAL");
    }

    /** A contact that came from LinkedIn before. */
    public ContactRow fromLinkedIn(String name) {
        return contact(name, "LINKEDIN");
    }

    private ContactRow contact(String name, String source) {
        UUID id = newId();
        execute(
                dataSource,
                "insert into contact (institution_id, id, seeker_id, name, source) values (?, ?, ?, ?, ?)",
                institutionId,
                id,
                seekerId,
                name,
                source);
        return new ContactRow(id);
    }

    /** The names of the living contacts, sorted. */
    public List<String> names() {
        return texts(
                "select name from contact where institution_id = ? and seeker_id = ? and deleted_at is null order by 1");
    }

    /** The names of the living organisations, sorted. */
    public List<String> organizations() {
        return texts(
                "select name from organization where institution_id = ? and seeker_id = ? and deleted_at is null order by 1");
    }

    /** Everything that is stored for the seeker, row by row, with its versions and times. */
    public List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("organization", "contact", "contact_point")) {
            all.addAll(texts("select '" + table + " ' || t::text from " + table
                    + " t where institution_id = ? and seeker_id = ? order by 1"));
        }
        return all;
    }

    /** What is known of each living contact, by id. */
    public Map<String, Contents> contents() {
        Map<String, Contents> contents = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, """
                        select c.id, c.name, c.source, c.title, o.name, c.linked_in_key, c.linked_in_url,
                               c.linked_in_connected_on::text,
                               (select string_agg(p.position || ' ' || p.kind || ' ' || p.value, '; ' order by p.position)
                                from contact_point p
                                where p.institution_id = c.institution_id and p.contact_id = c.id)
                        from contact c
                        left join organization o on o.institution_id = c.institution_id and o.id = c.organization_id
                        where c.institution_id = ? and c.seeker_id = ? and c.deleted_at is null""", institutionId, seekerId);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                contents.put(row.getString(1), Contents.of(row));
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return contents;
    }

    /** How many living contacts there are. */
    public int size() {
        return names().size();
    }

    /** The only living contact of this name. */
    public ContactRow named(String name) {
        List<String> ids = texts(
                "select id from contact where institution_id = ? and seeker_id = ? and deleted_at is null and name = ?",
                name);
        if (ids.size() != 1) {
            throw new AssertionError(ids.size() + " contacts are named " + name);
        }
        return new ContactRow(UUID.fromString(ids.get(0)));
    }

    private List<String> texts(String sql, Object... more) {
        List<Object> values = new ArrayList<>(List.of(institutionId, seekerId));
        values.addAll(List.of(more));
        return query(dataSource, sql, values.toArray());
    }

    /** A new id as the server makes them. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    private static void execute(DataSource dataSource, String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> query(DataSource dataSource, String sql, Object... values) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return texts;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** What is known of a contact that an import may fill or change. */
    public record Contents(
            Optional<String> name,
            Optional<String> source,
            Optional<String> title,
            Optional<String> organization,
            Optional<String> profile,
            Optional<String> url,
            Optional<String> connectedOn,
            Optional<String> points) {

        private static Contents of(ResultSet row) throws SQLException {
            List<Optional<String>> columns = new ArrayList<>();
            for (int column = 2; column <= 9; column++) {
                columns.add(Optional.ofNullable(row.getString(column)));
            }
            return new Contents(
                    columns.get(0),
                    columns.get(1),
                    columns.get(2),
                    columns.get(3),
                    columns.get(4),
                    columns.get(5),
                    columns.get(6),
                    columns.get(7));
        }

        /** Whether this is the other contact, in which only what was empty has been filled, and addresses were added. */
        public boolean keeps(Contents other) {
            return name.equals(other.name)
                    && source.equals(other.source)
                    && keeps(title, other.title)
                    && keeps(organization, other.organization)
                    && keeps(profile, other.profile)
                    && keeps(url, other.url)
                    && keeps(connectedOn, other.connectedOn)
                    && (other.points.isEmpty() || points.orElse("").startsWith(other.points.get()));
        }

        private static boolean keeps(Optional<String> now, Optional<String> before) {
            return before.isEmpty() || now.equals(before);
        }
    }

    /** One contact of the network. */
    public final class ContactRow {
        private final UUID id;

        private ContactRow(UUID id) {
            this.id = id;
        }

        public UUID id() {
            return id;
        }

        public ContactRow titled(String title) {
            return set("title = ?", title);
        }

        public ContactRow at(String organization) {
            List<String> known = texts(
                    "select id from organization where institution_id = ? and seeker_id = ? and deleted_at is null"
                            + " and name_key = fold(?)",
                    organization);
            UUID organizationId = known.isEmpty() ? newId() : UUID.fromString(known.get(0));
            if (known.isEmpty()) {
                execute(
                        dataSource,
                        "insert into organization (institution_id, id, seeker_id, name) values (?, ?, ?, ?)",
                        institutionId,
                        organizationId,
                        seekerId,
                        organization);
            }
            return set("organization_id = ?", organizationId);
        }

        public ContactRow withProfile(String key) {
            set("linked_in_url = ?", "linkedin.com/in/" + key);
            return set("linked_in_key = ?", key);
        }

        public ContactRow withEmail(String address) {
            return withPoint("EMAIL", address);
        }

        public ContactRow withPhone(String number) {
            return withPoint("PHONE", number);
        }

        public ContactRow placed(String place) {
            return set("place = ?", place);
        }

        /** Deletes the contact, as the seeker would. */
        public ContactRow deleted() {
            return set("deleted_at = now() - interval '1 second' * ?", 1);
        }

        public Optional<String> title() {
            return value("title");
        }

        public Optional<String> organization() {
            return value(
                    "(select o.name from organization o where o.institution_id = c.institution_id and o.id = c.organization_id)");
        }

        public Optional<String> profile() {
            return value("linked_in_key");
        }

        public Optional<String> url() {
            return value("linked_in_url");
        }

        public Optional<String> connectedOn() {
            return value("linked_in_connected_on");
        }

        public Optional<String> source() {
            return value("source");
        }

        public int version() {
            return value("version").map(Integer::valueOf).orElseThrow();
        }

        /** Position, kind and value of every way to reach the contact. */
        public List<String> points() {
            return texts(
                    "select position || ' ' || kind || ' ' || value from contact_point"
                            + " where institution_id = ? and seeker_id = ? and contact_id = ? order by position",
                    id);
        }

        private ContactRow withPoint(String kind, String value) {
            execute(
                    dataSource,
                    "insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    institutionId,
                    id,
                    points().size(),
                    seekerId,
                    kind,
                    value);
            return this;
        }

        private ContactRow set(String assignment, Object value) {
            execute(
                    dataSource,
                    "update contact set " + assignment + " where institution_id = ? and id = ?",
                    value,
                    institutionId,
                    id);
            return this;
        }

        private Optional<String> value(String expression) {
            return Optional.ofNullable(texts(
                            "select " + expression
                                    + " from contact c where c.institution_id = ? and c.seeker_id = ? and c.id = ?",
                            id)
                    .get(0));
        }
    }
}
