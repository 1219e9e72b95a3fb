package org.throughline.persistence.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.action.ActionChoice;
import org.throughline.domain.action.ActionChoices;
import org.throughline.domain.action.ActionKey;
import org.throughline.persistence.shared.NamedSql;

/** Choices in a table of their own, in the running transaction. */
@ApplicationScoped
public class StoredActionChoices implements ActionChoices {
    private static final List<String> SUBJECTS =
            List.of("interview_thread", "contact", "referral", "commitment", "signal", "good_news", "target");
    private static final NamedSql SUBJECT = new NamedSql(SUBJECTS.stream()
            .map(
                    table -> "select id from " + table
                            + " where institution_id = :institution and id = :subject and seeker_id = :seeker and deleted_at is null")
            .collect(Collectors.joining(" union all ")));
    private static final NamedSql KEEP = new NamedSql("""
            insert into action_choice (institution_id, seeker_id, action_key, snoozed_until, dismissed_at, chosen_at)
            values (:institution, :seeker, :key, cast(:until as date), cast(:dismissedAt as timestamptz), :now)
            on conflict (institution_id, seeker_id, action_key) do update
            set snoozed_until = excluded.snoozed_until, dismissed_at = excluded.dismissed_at,
                chosen_at = excluded.chosen_at
            """);
    private static final NamedSql FORGET = new NamedSql("""
            delete from action_choice
            where institution_id = :institution and seeker_id = :seeker and action_key = :key
            """);

    private DataSource dataSource;

    /** For CDI. */
    protected StoredActionChoices() {}

    @Inject
    public StoredActionChoices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean concerns(Viewer viewer, UUID seekerId, ActionKey key) {
        Map<String, ?> parameters =
                Map.of("institution", viewer.institutionId(), "seeker", seekerId, "subject", key.subject());
        return !SUBJECT.rows(dataSource, parameters, row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    @Override
    public void keep(Viewer viewer, UUID seekerId, ActionChoice choice) {
        LocalDate until = choice.snoozedUntil().orElse(null);
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "institution", viewer.institutionId(),
                "seeker", seekerId,
                "key", choice.key().value(),
                "now", choice.chosenAt()));
        parameters.put("until", until);
        parameters.put("dismissedAt", until == null ? choice.chosenAt() : null);
        KEEP.update(dataSource, parameters);
    }

    @Override
    public boolean forget(Viewer viewer, UUID seekerId, ActionKey key) {
        return FORGET.update(
                        dataSource,
                        Map.of("institution", viewer.institutionId(), "seeker", seekerId, "key", key.value()))
                == 1;
    }
}
