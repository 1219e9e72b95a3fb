package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.programme.SeekerLevel;

/** The two institutions of the demo: a large one, and a small one beside it that must never show through. */
final class DemoInstitutions {
    /** The slug of the large one. */
    static final String NORTHFIELD = "northfield";
    /** The slug of the small one. */
    static final String HARBOUR = "harbour";

    private DemoInstitutions() {}

    static InstitutionPlan northfield(LocalDate today) {
        return new InstitutionPlan(
                NORTHFIELD,
                "Northfield University",
                ZoneId.of("Europe/London"),
                InstitutionSettings.DEFAULTS,
                today.minusDays(500),
                List.of(
                        new CohortPlan(
                                "Spring graduates",
                                today.plusDays(30),
                                List.of(SeekerLevel.STUDENT, SeekerLevel.GRADUATE),
                                Temper.HURRIED),
                        new CohortPlan(
                                "Career changers",
                                today.plusDays(150),
                                List.of(SeekerLevel.PROFESSIONAL, SeekerLevel.PROFESSIONAL, SeekerLevel.GRADUATE),
                                Temper.STEADY),
                        new CohortPlan(
                                "Executives", today.minusDays(25), List.of(SeekerLevel.EXECUTIVE), Temper.CONNECTED)),
                List.of(0, 1, 0, 1, 2, 0, 1),
                List.of("Europe/London", "Europe/London", "Europe/Berlin", "Africa/Lagos", "America/New_York"));
    }

    static InstitutionPlan harbour(LocalDate today) {
        return new InstitutionPlan(
                HARBOUR,
                "Harbour Business School",
                ZoneId.of("Asia/Singapore"),
                InstitutionSettings.DEFAULTS.withFollowUps(10, 1).withCaps(5, 2),
                today.minusDays(460),
                List.of(new CohortPlan(
                        "Evening master's programme",
                        today.plusDays(75),
                        List.of(SeekerLevel.PROFESSIONAL, SeekerLevel.STUDENT),
                        Temper.STEADY)),
                List.of(0),
                List.of("Asia/Singapore", "Asia/Ho_Chi_Minh", "Asia/Kolkata"));
    }
}
