package org.throughline.graphql.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.action.NextAction;
import org.throughline.domain.action.NextActions;

/** Next actions for whoever asks beside the API, by the very statement that the API reads. */
@ApplicationScoped
public class StoredNextActions implements NextActions {
    private static final int MOST = 100;
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    private static final String DUE = """
            select n.kind, n.due_on, n.overdue, n.why, c.name, coalesce(m.what, r.name, o.title)
            from (
            """ + NextActionSql.NEXT_ACTIONS + """
            ) n
            left join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = n.contact_id
            left join commitment m
              on m.institution_id = :institution and m.seeker_id = :seeker and m.id = n.subject_id::uuid
              and n.kind in ('KEEP_PROMISE', 'REMIND')
            left join referral r
              on r.institution_id = :institution and r.seeker_id = :seeker and r.id = n.referral_id
            left join good_news g
              on g.institution_id = :institution and g.seeker_id = :seeker and g.id = n.subject_id::uuid
              and n.kind = 'TELL_GOOD_NEWS'
            left join outcome o
              on o.institution_id = :institution and o.seeker_id = :seeker and o.id = g.outcome_id
            where n.due_on <= :until::date
            order by n.position
            limit :most""";

    private static final List<String> NAMES =
            PARAMETER.matcher(DUE).results().map(found -> found.group(1)).toList();
    private static final String STATEMENT = PARAMETER.matcher(DUE).replaceAll("?");

    private DataSource dataSource;

    /** For CDI. */
    protected StoredNextActions() {}

    /** @param dataSource whose connections take part in no transaction */
    @Inject
    public StoredNextActions(@Named("reads") DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<NextAction> due(Viewer viewer, LocalDate today, LocalDate until, int most) {
        if (viewer.seekerId().isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = Map.of(
                "institution", viewer.institutionId(),
                "seeker", viewer.seekerId().get(),
                "zone", viewer.timeZone().getId(),
                "today", today,
                "until", until,
                "first", MOST,
                "most", most);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
            for (int i = 0; i < NAMES.size(); i++) {
                bind(connection, statement, i + 1, NAMES.get(i), values);
            }
            return read(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("next actions could not be read", failure);
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int place, String name, Map<String, Object> values)
            throws SQLException {
        if (name.equals("parents")) {
            statement.setArray(place, connection.createArrayOf("uuid", new UUID[] {(UUID) values.get("seeker")}));
        } else {
            statement.setObject(place, values.get(name));
        }
    }

    private static List<NextAction> read(PreparedStatement statement) throws SQLException {
        List<NextAction> actions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                actions.add(new NextAction(
                        ActionKind.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getBoolean(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6))));
            }
        }
        return actions;
    }
}
