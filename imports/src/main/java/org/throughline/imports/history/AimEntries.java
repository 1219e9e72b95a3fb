package org.throughline.imports.history;

import static org.throughline.imports.history.Columns.day;
import static org.throughline.imports.history.Columns.line;
import static org.throughline.imports.history.Columns.link;
import static org.throughline.imports.history.Columns.moment;
import static org.throughline.imports.history.Columns.paragraph;
import static org.throughline.imports.history.Columns.text;
import static org.throughline.imports.history.Columns.whole;
import static org.throughline.imports.history.Columns.word;
import static org.throughline.imports.history.Entry.notes;
import static org.throughline.imports.history.Entry.ofSeeker;

import java.util.List;
import org.throughline.domain.aim.BackgroundKind;
import org.throughline.domain.aim.CommonGroundKind;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.programme.ActivityKind;
import org.throughline.domain.shared.TextRule;

/** What a seeker aims at, and with what in hand (A1 to A14). */
final class AimEntries {
    private static final TextRule FACT = new TextRule(500, false);

    static final List<Entry> ALL = List.of(
            ofSeeker(
                    "targets",
                    "TARGET",
                    "target",
                    word("kind", TargetKind.class).required(),
                    line("name").required(),
                    line("organization"),
                    paragraph("reason").ownEyes(),
                    word("horizon", Horizon.class),
                    whole("rank", 1, 5),
                    link("contact", "contact_id", "contacts"),
                    link("thread", "thread_id", "threads"),
                    moment("reached_at"),
                    moment("dropped_at"),
                    moment("created_at").once()),
            notes(
                    "values",
                    "VALUE",
                    "seeker_value",
                    line("name").required(),
                    whole("weight", 1, 5),
                    moment("created_at").once()),
            notes(
                    "fit_ratings",
                    "FIT_RATING",
                    "fit_rating",
                    link("organization", "organization_id", "organizations").required(),
                    link("value", "value_id", "values").required(),
                    whole("rating", 1, 5).required(),
                    link("thread", "thread_id", "threads").required(),
                    paragraph("evidence"),
                    moment("rated_at").required(),
                    moment("created_at").once()),
            ofSeeker(
                    "backgrounds",
                    "BACKGROUND",
                    "background",
                    word("kind", BackgroundKind.class).required(),
                    line("name").required(),
                    whole("from_year", 1900, 2200),
                    whole("to_year", 1900, 2200),
                    moment("created_at").once()),
            notes(
                    "common_ground",
                    "COMMON_GROUND",
                    "common_ground",
                    link("contact", "contact_id", "contacts").required(),
                    word("kind", CommonGroundKind.class).required(),
                    text("fact", FACT).required(),
                    moment("created_at").once()),
            notes(
                    "comfort_notes",
                    "COMFORT_NOTE",
                    "comfort_note",
                    whole("comfort", 1, 5).required(),
                    link("thread", "thread_id", "threads"),
                    paragraph("words"),
                    moment("noted_at").required(),
                    moment("created_at").once()),
            ofSeeker(
                    "activities",
                    "ACTIVITY",
                    "activity",
                    word("kind", ActivityKind.class).required(),
                    day("happened_on").required(),
                    whole("minutes", 1, 24 * 60).required(),
                    paragraph("words").ownEyes(),
                    moment("created_at").once()));

    private AimEntries() {}
}
