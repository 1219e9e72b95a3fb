package org.throughline.persistence.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.programme.Programmes;

/** The settings of institutions, read in the running transaction. */
@ApplicationScoped
public class StoredProgrammes implements Programmes {
    private static final String SETTINGS = """
            select follow_up_days, max_follow_ups, open_request_cap, person_request_cap, smallest_group,
                   recent_graduate_years, requested_minutes, long_request_minutes, draft_words, least_questions,
                   thank_within_hours, check_in_from_days, check_in_to_days, cadence_months, late_start_days,
                   few_interviews, weekends_off
            from institution
            where institution_id = :institution
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredProgrammes() {}

    StoredProgrammes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public InstitutionSettings settingsOf(UUID institutionId) {
        Tuple row = (Tuple) entityManager
                .createNativeQuery(SETTINGS, Tuple.class)
                .setParameter("institution", institutionId)
                .getSingleResult();
        return new InstitutionSettings(
                row.get("follow_up_days", Integer.class),
                row.get("max_follow_ups", Integer.class),
                row.get("open_request_cap", Integer.class),
                row.get("person_request_cap", Integer.class),
                row.get("smallest_group", Integer.class),
                row.get("recent_graduate_years", Integer.class),
                row.get("requested_minutes", Integer.class),
                row.get("long_request_minutes", Integer.class),
                row.get("draft_words", Integer.class),
                row.get("least_questions", Integer.class),
                row.get("thank_within_hours", Integer.class),
                row.get("check_in_from_days", Integer.class),
                row.get("check_in_to_days", Integer.class),
                row.get("cadence_months", Integer.class),
                row.get("late_start_days", Integer.class),
                row.get("few_interviews", Integer.class),
                row.get("weekends_off", Boolean.class));
    }
}
