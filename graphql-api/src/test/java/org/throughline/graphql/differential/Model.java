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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.giving.GivingIdeas;

/** Everything a viewer may see, in memory, and the plainest way to answer questions about it. */
final class Model {
    private static final Map<String, String> TABLES = new HashMap<>(Map.ofEntries(
            Map.entry("Account", "select * from account where id = :account"),
            Map.entry(
                    "Institution",
                    "select institution_id as id, * from institution where institution_id = :institution"),
            Map.entry(
                    "Seeker",
                    "select k.*, a.name from seeker k join account a on a.id = k.account_id where k.id = :seeker"),
            Map.entry(
                    "Look",
                    "select k.*, a.name from seeker_look k join account a on a.id = k.account_id where k.seeker_id = :seeker"),
            Map.entry("AuditEntry", "select * from audit_entry where false"),
            Map.entry("CalendarFeed", "select * from calendar_feed where seeker_id = :seeker"),
            Map.entry("Cohort", "select * from cohort where institution_id = :institution and deleted_at is null"),
            Map.entry("Organization", "select * from organization where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Contact", "select * from contact where seeker_id = :seeker and deleted_at is null"),
            Map.entry("ContactPoint", "select * from contact_point where seeker_id = :seeker order by position"),
            Map.entry(
                    "InterviewThread",
                    "select * from interview_thread where seeker_id = :seeker and deleted_at is null"),
            Map.entry("ThreadEvent", "select * from thread_event where seeker_id = :seeker"),
            Map.entry("Referral", "select * from referral where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Debrief", "select * from debrief where seeker_id = :seeker and deleted_at is null"),
            Map.entry("StrengthNote", "select * from strength_note where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Commitment", "select * from commitment where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Touch", "select * from touch where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Signal", "select * from signal where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Exchange", "select * from exchange where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Introduction", "select * from introduction where seeker_id = :seeker and deleted_at is null"),
            Map.entry("HelpEvent", "select * from help_event where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Outcome", "select * from outcome where seeker_id = :seeker and deleted_at is null"),
            Map.entry("GoodNews", "select * from good_news where seeker_id = :seeker and deleted_at is null"),
            Map.entry("Message", "select * from message where seeker_id = :seeker and deleted_at is null"),
            Map.entry(
                    "MessageTemplate",
                    "select * from message_template where institution_id = :institution and deleted_at is null")));

    /** What is no type of the schema by itself, or that of another feature, and still shapes what is shown. */
    private static final Map<String, String> BACKGROUND = Map.of(
            "ChecklistTick",
            "select * from checklist_tick where seeker_id = :seeker and deleted_at is null",
            "NetworkInsight",
            "select * from insight where seeker_id = :seeker and deleted_at is null",
            "NetworkMessage",
            "select * from message where seeker_id = :seeker and deleted_at is null",
            "NetworkDebrief",
            "select * from debrief where seeker_id = :seeker and deleted_at is null",
            "DirectoryRequest",
            DirectoryReference.REQUESTS,
            "AskedElsewhere",
            """
            select c.seeker_id, c.linked_in_key, lower(p.value) as email
            from contact c left join contact_point p on p.contact_id = c.id and p.kind = 'EMAIL'
            where c.institution_id = :institution and c.seeker_id <> :seeker and c.deleted_at is null and exists (
                select from interview_thread t where t.contact_id = c.id and t.deleted_at is null and not t.practice
                  and t.state in ('REQUESTED', 'FOLLOWED_UP'))""");

    /** Rows that no id leads to. */
    private static final Set<String> NO_NODES =
            Set.of("ContactPoint", "SharedRow", "ImportColumn", "ImportPreview", "ImportRejection", "KeptRow");

    static {
        TABLES.putAll(learning());
    }

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, List<Row>> ideas = new HashMap<>();
    private final Map<String, List<Row>> raw = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final DataSource database;
    private final Viewer viewer;

    Model(DataSource database, Viewer viewer) {
        this.database = database;
        this.viewer = viewer;
        TABLES.forEach((type, sql) -> load(type, sql, viewer));
        AimReference.TABLES.forEach((type, sql) -> load(type, sql, viewer));
        DuplicateReference.TABLES.forEach((type, sql) -> load(type, sql, viewer));
        TransferReference.TABLES.forEach((type, sql) -> load(type, sql, viewer));
        DirectoryReference.TABLES.forEach((type, sql) -> load(type, sql, viewer));
        BACKGROUND.forEach((type, sql) -> load(type, sql, viewer));
    }

    private void load(String type, String sql, Viewer viewer) {
        rows.put(
                type,
                query(
                        type,
                        sql.replace(":account", quoted(viewer.accountId()))
                                .replace(":institution", quoted(viewer.institutionId()))
                                .replace(":seeker", quoted(viewer.seekerId().orElseThrow()))));
    }

    /** The seeker's living rows of a table. */
    Stream<Row> raw(String table) {
        return raw
                .computeIfAbsent(
                        table,
                        name -> query(
                                name,
                                "select * from " + name + " where deleted_at is null and seeker_id = "
                                        + quoted(viewer.seekerId().orElseThrow())))
                .stream();
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
        return rows.keySet().stream()
                .filter(type -> !NO_NODES.contains(type) && !BACKGROUND.containsKey(type))
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
            Optional<Row> earlier = earlierReferral(here, before);
            if (earlier.isEmpty()) {
                return came == null ? null : find("Contact", at);
            }
            came = earlier.get();
            at = came.uuid("from_contact_id");
        }
    }

    /**
     * The rows of a relation of one parent, by the catalogue's own query: what it finds has tests of its own, what the plan
     * makes of it is compared here.
     */
    List<Row> relation(String type, String sql, UUID parent, Map<String, String> values) {
        String filled = sql.replace(":institution", quoted(viewer.institutionId()))
                .replace(":seeker", quoted(viewer.seekerId().orElseThrow()))
                .replace(":zone", "'" + viewer.timeZone() + "'")
                .replace(":parents", "array[" + quoted(parent) + "]");
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(":" + value.getKey(), value.getValue());
        }
        return query(type, filled + " order by position");
    }

    /** The first referral to a contact, of those before another where one is given. */
    Optional<Row> earlierReferral(UUID to, Row before) {
        return all("Referral")
                .filter(referral -> to.equals(referral.uuid("to_contact_id")))
                .filter(referral -> before == null || byTime().compare(referral, before) < 0)
                .min(byTime());
    }

    /** The product's own ideas for a give: those for a horizon, then those for anybody. */
    List<Row> ideas(Object horizon) {
        return ideas.computeIfAbsent(
                String.valueOf(horizon),
                wanted -> query(
                        "GivingIdea",
                        "with " + GivingIdeas.IDEAS
                                + " select kind, idea from ideas where horizon is null or horizon = ?"
                                + " order by horizon is null, place",
                        wanted));
    }

    /** Open requests of other seekers of the institution, one row for each address of whom they ask. */
    Stream<Row> askedElsewhere() {
        return all("AskedElsewhere");
    }

    private static Map<String, String> learning() {
        String own = " where seeker_id = :seeker and deleted_at is null";
        return Map.of(
                "ResearchNote", "select * from research_note" + own,
                "Claim", "select * from claim" + own,
                "Question", "select * from question" + own,
                "BankQuestion",
                        "select * from offered_question where institution_id = :institution and deleted_at is null",
                "Insight", "select * from insight" + own,
                "Feedback", "select * from feedback" + own,
                "SharedRow", """
                        select i.*, i.sharing = 'SHAREABLE' and i.deleted_at is null and t.deleted_at is null
                               and t.held_at is not null and not t.practice and c.deleted_at is null as valid
                        from insight i join interview_thread t on t.id = i.thread_id join contact c on c.id = i.contact_id
                        where i.institution_id = :institution and i.batch_id is not null""");
    }

    /** In which sector of the fixed list the database sees a sector in a seeker's own words. */
    Object sectorOf(String words) {
        return query("text", "select sector_of(?) as sector", words).get(0).get("sector");
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

    Row link(Row referral, int depth) {
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
