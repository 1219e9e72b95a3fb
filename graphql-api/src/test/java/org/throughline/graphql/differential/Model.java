package org.throughline.graphql.differential;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;

/** Everything a viewer may see, in memory, and the plainest way to answer questions about it. */
final class Model {
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("Account", "select * from account where id = :account"),
            Map.entry(
                    "Institution",
                    "select institution_id as id, * from institution where institution_id = :institution"),
            Map.entry("Seeker", "select * from seeker where id = :seeker"),
            Map.entry("Cohort", "select * from cohort where institution_id = :institution and deleted_at is null"),
            Map.entry("Organization", "select * from organization where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Contact", "select * from contact where seeker_id = :seeker and deleted_at is null"),
            Map.entry("ContactPoint", "select * from contact_point where seeker_id = :seeker order by position"),
            Map.entry(
                    "InterviewThread",
                    "select * from interview_thread where seeker_id = :seeker and deleted_at is null"),
            Map.entry("ThreadEvent", "select * from thread_event where seeker_id = :seeker"),
            Map.entry("Referral", "select * from referral where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Message", "select * from message where seeker_id = :seeker and deleted_at is null"),
            Map.entry(
                    "MessageTemplate",
                    "select * from message_template where institution_id = :institution and deleted_at is null"));

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final DataSource database;

    Model(DataSource database, Viewer viewer) {
        this.database = database;
        TABLES.forEach((type, sql) -> rows.put(
                type,
                query(
                        type,
                        sql.replace(":account", quoted(viewer.accountId()))
                                .replace(":institution", quoted(viewer.institutionId()))
                                .replace(":seeker", quoted(viewer.seekerId().orElseThrow())))));
    }

    Stream<Row> all(String type) {
        return rows.get(type).stream();
    }

    Row find(String type, Object id) {
        return id == null ? null : first(type, row -> row.id().equals(id)).orElse(null);
    }

    Optional<Row> first(String type, Predicate<Row> which) {
        return all(type).filter(which).findFirst();
    }

    /** Anything with this id, of the types that have one. */
    Row anything(UUID id) {
        return TABLES.keySet().stream()
                .filter(type -> !type.equals("ContactPoint"))
                .map(type -> find(type, id))
                .filter(row -> row != null)
                .findFirst()
                .orElse(null);
    }

    /** The state of the latest thread with a contact. */
    Object latestState(UUID contact) {
        return all("InterviewThread")
                .filter(thread -> thread.uuid("contact_id").equals(contact))
                .max(Comparator.comparing((Row thread) -> thread.instant("last_event_at"))
                        .thenComparing(thread -> thread.id().toString()))
                .map(thread -> thread.get("state"))
                .orElse(null);
    }

    /** Everything reached from a contact, breadth first. */
    List<Row> chain(UUID from, int depth) {
        Map<UUID, Integer> nearest = new LinkedHashMap<>(Map.of(from, 0));
        List<UUID> edge = List.of(from);
        for (int distance = 1; distance < depth && !edge.isEmpty(); distance++) {
            List<UUID> reached = edge.stream()
                    .flatMap(this::referralsOf)
                    .map(referral -> referral.uuid("to_contact_id"))
                    .filter(to -> to != null && !nearest.containsKey(to))
                    .distinct()
                    .toList();
            for (UUID contact : reached) {
                nearest.put(contact, distance);
            }
            edge = reached;
        }
        return nearest.entrySet().stream()
                .flatMap(near -> referralsOf(near.getKey())
                        .filter(referral -> find("Contact", referral.uuid("to_contact_id")) != null)
                        .map(referral -> link(referral, near.getValue() + 1)))
                .sorted(Comparator.comparing((Row link) -> (Integer) link.get("depth"))
                        .thenComparing(link -> ((Row) link.get("referral")).instant("made_at"))
                        .thenComparing(link -> ((Row) link.get("referral")).id().toString()))
                .toList();
    }

    /** The first contact of the chain that led to a contact. */
    Row origin(UUID contact) {
        Row came = null;
        UUID at = contact;
        while (true) {
            Row before = came;
            UUID here = at;
            Optional<Row> earlier = all("Referral")
                    .filter(referral -> here.equals(referral.uuid("to_contact_id")))
                    .filter(referral -> before == null || byTime().compare(referral, before) < 0)
                    .min(byTime());
            if (earlier.isEmpty()) {
                return came == null ? null : find("Contact", at);
            }
            came = earlier.get();
            at = came.uuid("from_contact_id");
        }
    }

    /** What the database's own function makes of a search. */
    String folded(String text) {
        return folded.computeIfAbsent(text, key ->
                (String) query("text", "select fold(?) as folded", key).get(0).get("folded"));
    }

    private static Comparator<Row> byTime() {
        return Comparator.comparing((Row referral) -> referral.instant("made_at"))
                .thenComparing(referral -> referral.id().toString());
    }

    private Stream<Row> referralsOf(UUID contact) {
        return all("Referral")
                .filter(referral -> referral.uuid("from_contact_id").equals(contact));
    }

    private Row link(Row referral, int depth) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("depth", depth);
        columns.put("referral", referral);
        columns.put("from_contact_id", referral.get("from_contact_id"));
        columns.put("to_contact_id", referral.get("to_contact_id"));
        columns.put("referral_id", referral.id());
        columns.put("thread_state", latestState(referral.uuid("to_contact_id")));
        return new Row("ChainLink", columns);
    }

    private List<Row> query(String type, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Row> found = new java.util.ArrayList<>();
                while (result.next()) {
                    found.add(new Row(type, columns(result)));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> columns(ResultSet result) throws SQLException {
        Map<String, Object> columns = new HashMap<>();
        ResultSetMetaData meta = result.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            Object value = result.getObject(i);
            columns.put(
                    meta.getColumnLabel(i),
                    value instanceof Array array ? List.of((Object[]) array.getArray()) : value);
            if (meta.getColumnTypeName(i).equals("timestamptz")) {
                columns.put(meta.getColumnLabel(i) + ":text", result.getString(i));
            }
        }
        return columns;
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }
}
