package org.throughline.imports.history;

import static org.throughline.imports.history.Columns.address;
import static org.throughline.imports.history.Columns.day;
import static org.throughline.imports.history.Columns.line;
import static org.throughline.imports.history.Columns.link;
import static org.throughline.imports.history.Columns.moment;
import static org.throughline.imports.history.Columns.paragraph;
import static org.throughline.imports.history.Columns.text;
import static org.throughline.imports.history.Columns.truth;
import static org.throughline.imports.history.Columns.whole;
import static org.throughline.imports.history.Columns.word;
import static org.throughline.imports.history.Columns.words;
import static org.throughline.imports.history.Columns.zone;
import static org.throughline.imports.history.Entry.ofInstitution;

import java.util.List;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.TextRule;

/** The institution, its people and what it offers them. */
final class ProgrammeEntries {
    private static final TextRule LANGUAGE = new TextRule(10, false);
    private static final TextRule ADDRESS = new TextRule(2_000, false);
    private static final TextRule QUESTION = new TextRule(500, false);

    static final List<Entry> ALL = List.of(
            // Its settings are the numbers of the craft's rules; an administrator sets them, not a file.
            ofInstitution(
                            "institution",
                            "INSTITUTION",
                            "institution",
                            line("name").required(),
                            zone("time_zone"),
                            whole("follow_up_days", 1, 90),
                            whole("max_follow_ups", 0, 10),
                            whole("open_request_cap", 1, 1_000),
                            whole("person_request_cap", 1, 1_000),
                            whole("smallest_group", 2, 50),
                            whole("recent_graduate_years", 1, 20),
                            whole("requested_minutes", 1, 60),
                            whole("long_request_minutes", 1, 240),
                            whole("draft_words", 20, 2_000),
                            whole("least_questions", 0, 20),
                            whole("thank_within_hours", 1, 336),
                            whole("check_in_from_days", 1, 90),
                            whole("check_in_to_days", 1, 90),
                            whole("cadence_months", 3, 12),
                            whole("late_start_days", 0, 730),
                            whole("few_interviews", 0, 100),
                            truth("weekends_off"),
                            word("language", Language.class),
                            whole("digest_hour", 0, 23))
                    .neverDeleted()
                    .withoutKey()
                    .readOnly()
                    .orderedBy("t.name"),
            ofInstitution(
                            "cohorts",
                            "COHORT",
                            "cohort",
                            line("name").required(),
                            day("goal_date"),
                            moment("created_at").once())
                    .ownBy(
                            "t.id in (select s.cohort_id from seeker s where s.institution_id = :institution and s.id = :seeker)"),
            ofInstitution(
                            "accounts",
                            "ACCOUNT",
                            "account",
                            address("email").required(),
                            line("name").required(),
                            words("roles", Role.class).required(),
                            line("external_key"),
                            line("username"),
                            word("language", Language.class),
                            truth("weekly_digest"),
                            moment("deactivated_at"),
                            moment("created_at").once())
                    .neverDeleted()
                    .ownBy(
                            "t.id in (select s.account_id from seeker s where s.institution_id = :institution and s.id = :seeker)"),
            ofInstitution(
                            "cohort_advisors",
                            "COHORT_ADVISOR",
                            "cohort_advisor",
                            link("cohort", "cohort_id", "cohorts").required(),
                            link("account", "account_id", "accounts").required(),
                            moment("since").once())
                    .neverDeleted()
                    .withoutKey()
                    .orderedBy("cohort, account"),
            ofInstitution(
                            "seekers",
                            "SEEKER",
                            "seeker",
                            link("account", "account_id", "accounts").required(),
                            link("cohort", "cohort_id", "cohorts"),
                            word("level", SeekerLevel.class).required(),
                            paragraph("goal").ownEyes(),
                            day("goal_date"),
                            whole("target", 1, 1_000),
                            zone("time_zone"),
                            moment("created_at").once())
                    .neverDeleted()
                    .ownBy("t.id = :seeker"),
            ofInstitution(
                    "directory",
                    "DIRECTORY_PERSON",
                    "directory_person",
                    line("external_key"),
                    line("name").required(),
                    address("email"),
                    words("further_emails", TextRule.LINE),
                    line("phone"),
                    text("linked_in_url", raw -> LinkedInProfile.parse(raw).map(LinkedInProfile::url)),
                    line("organization"),
                    line("title"),
                    line("sector"),
                    line("place"),
                    line("school"),
                    whole("graduation_year", 1900, 2200),
                    words("groups", TextRule.LINE),
                    paragraph("topics"),
                    whole("monthly_limit", 0, 100),
                    moment("created_at").once(),
                    moment("updated_at").once()),
            ofInstitution(
                    "resources",
                    "RESOURCE",
                    "resource",
                    line("title").required(),
                    text("url", ADDRESS),
                    paragraph("description"),
                    word("practice", Practice.class),
                    whole("position", 0, 10_000),
                    moment("created_at").once()),
            ofInstitution(
                    "bank_questions",
                    "BANK_QUESTION",
                    "bank_question",
                    word("topic", Topic.class).required(),
                    text("language", LANGUAGE),
                    text("question", QUESTION).required(),
                    moment("created_at").once()),
            // An institution begins with a copy of those of the product, which are known again by their names.
            ofInstitution(
                            "message_templates",
                            "MESSAGE_TEMPLATE",
                            "message_template",
                            word("kind", MessageKind.class).required(),
                            text("language", LANGUAGE).required(),
                            line("name").required(),
                            line("subject"),
                            paragraph("body").required(),
                            moment("created_at").once())
                    .sameBy("kind", "language", "name"));

    private ProgrammeEntries() {}
}
