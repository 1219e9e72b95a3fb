package org.throughline.imports.history;

import static org.throughline.imports.history.Columns.day;
import static org.throughline.imports.history.Columns.line;
import static org.throughline.imports.history.Columns.link;
import static org.throughline.imports.history.Columns.moment;
import static org.throughline.imports.history.Columns.paragraph;
import static org.throughline.imports.history.Columns.word;
import static org.throughline.imports.history.Entry.notes;
import static org.throughline.imports.history.Entry.ofSeeker;

import java.util.List;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.domain.giving.ExchangeKind;
import org.throughline.domain.giving.HelpKind;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.keepingintouch.SignalKind;
import org.throughline.domain.outcome.OutcomeKind;

/** Keeping in touch, giving and taking, and what came of it (E and F). */
final class GivingEntries {
    static final List<Entry> ALL = List.of(
            ofSeeker(
                    "introductions",
                    "INTRODUCTION",
                    "introduction",
                    link("contact", "contact_id", "contacts").required(),
                    link("other_contact", "other_id", "contacts"),
                    line("other_name").required(),
                    paragraph("reason").ownEyes(),
                    moment("made_at").required(),
                    moment("created_at").once()),
            ofSeeker(
                    "touches",
                    "TOUCH",
                    "touch",
                    link("contact", "contact_id", "contacts").required(),
                    word("channel", Channel.class).required(),
                    moment("occurred_at").required(),
                    paragraph("brought").ownEyes(),
                    moment("created_at").once()),
            ofSeeker(
                    "signals",
                    "SIGNAL",
                    "signal",
                    link("contact", "contact_id", "contacts").required(),
                    word("kind", SignalKind.class).required(),
                    moment("occurred_at").required(),
                    paragraph("words").ownEyes(),
                    moment("answered_at"),
                    moment("created_at").once()),
            notes(
                    "exchanges",
                    "EXCHANGE",
                    "exchange",
                    link("contact", "contact_id", "contacts").required(),
                    link("thread", "thread_id", "threads"),
                    word("direction", ExchangeDirection.class).required(),
                    word("kind", ExchangeKind.class).required(),
                    paragraph("what").required(),
                    day("planned_on"),
                    moment("occurred_at"),
                    moment("created_at").once()),
            ofSeeker(
                    "help_events",
                    "HELP_EVENT",
                    "help_event",
                    link("contact", "contact_id", "contacts").required(),
                    word("kind", HelpKind.class).required(),
                    day("occurred_on").required(),
                    paragraph("words").ownEyes(),
                    moment("created_at").once()),
            ofSeeker(
                    "outcomes",
                    "OUTCOME",
                    "outcome",
                    link("contact", "contact_id", "contacts"),
                    word("kind", OutcomeKind.class).required(),
                    line("title").required(),
                    line("organization"),
                    day("occurred_on").required(),
                    paragraph("words").ownEyes(),
                    moment("created_at").once()),
            ofSeeker(
                    "good_news",
                    "GOOD_NEWS",
                    "good_news",
                    link("outcome", "outcome_id", "outcomes").required(),
                    link("contact", "contact_id", "contacts").required(),
                    moment("told_at"),
                    moment("waived_at"),
                    moment("created_at").once()));

    private GivingEntries() {}
}
