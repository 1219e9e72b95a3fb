package org.throughline.imports.history;

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
import static org.throughline.imports.history.Entry.ofSeeker;

import java.util.List;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;
import org.throughline.domain.shared.TextRule;

/** Whom a seeker knows, how far each interview has come, and who named whom. */
final class NetworkEntries {
    /** An address or a link; links with their tokens are long. */
    private static final TextRule PLACE = new TextRule(1_000, false);

    private static final TextRule POINT = new TextRule(2_000, false);

    static final List<Entry> ALL = List.of(
            ofSeeker(
                    "organizations",
                    "ORGANIZATION",
                    "organization",
                    line("name").required(),
                    line("sector"),
                    line("place"),
                    moment("created_at").once(),
                    moment("updated_at").once()),
            ofSeeker(
                    "contacts",
                    "CONTACT",
                    "contact",
                    line("name").required(),
                    line("title"),
                    link("organization", "organization_id", "organizations"),
                    line("place"),
                    line("school"),
                    whole("graduation_year", 1900, 2200),
                    word("source", ContactSource.class).orElse("IMPORT").once(),
                    word("horizon", Horizon.class),
                    paragraph("interest").ownEyes(),
                    words("tags", TextRule.TAG).ownEyes(),
                    words("groups", TextRule.LINE),
                    whole("strength", 1, 5).ownEyes(),
                    text("linked_in_url", raw -> LinkedInProfile.parse(raw).map(LinkedInProfile::url)),
                    day("linked_in_connected_on"),
                    truth("linked_in_waived"),
                    whole("cadence_months", 0, 12),
                    link("directory_person", "directory_person_id", "directory"),
                    moment("created_at").once(),
                    moment("updated_at").once()),
            ofSeeker(
                            "contact_points",
                            "CONTACT_POINT",
                            "contact_point",
                            link("contact", "contact_id", "contacts").required(),
                            whole("position", 0, 1_000).required(),
                            word("kind", ContactPoint.Kind.class).required(),
                            text("value", POINT).required(),
                            text("label", TextRule.TAG))
                    .neverDeleted()
                    .withoutKey()
                    .orderedBy("t.contact_id, t.position"),
            ofSeeker(
                    "threads",
                    "THREAD",
                    "interview_thread",
                    link("contact", "contact_id", "contacts").required().once(),
                    paragraph("purpose").ownEyes(),
                    word("approach", Approach.class).required(),
                    word("channel", Channel.class).required(),
                    whole("requested_minutes", 1, 240),
                    moment("opened_at").required().once(),
                    truth("practice").once(),
                    words("offered_formats", MeetingFormat.class),
                    word("state", ThreadState.class).told(),
                    word("close_reason", CloseReason.class).told(),
                    moment("scheduled_for").told(),
                    moment("held_at").told()),
            // In the order in which they happened, which ids alone do not tell of what was recorded later.
            ofSeeker(
                            "events",
                            "EVENT",
                            "thread_event",
                            link("thread", "thread_id", "threads").required(),
                            word("kind", EventKind.class).required(),
                            moment("occurred_at").required(),
                            moment("recorded_at"),
                            paragraph("summary").ownEyes(),
                            moment("scheduled_for"),
                            whole("granted_minutes", 1, 480),
                            word("close_reason", CloseReason.class),
                            word("slot_format", MeetingFormat.class),
                            text("slot_place", PLACE).ownEyes(),
                            zone("slot_time_zone"),
                            word("channel", Channel.class),
                            paragraph("override_reason").ownEyes())
                    .neverDeleted()
                    .orderedBy("t.thread_id, t.occurred_at, t.id"),
            ofSeeker(
                    "referrals",
                    "REFERRAL",
                    "referral",
                    link("from_contact", "from_contact_id", "contacts").required(),
                    link("thread", "thread_id", "threads"),
                    link("to_contact", "to_contact_id", "contacts"),
                    line("name").required(),
                    word("mode", ReferralMode.class).required(),
                    word("name_permission", NamePermission.class).orElse("NOT_ASKED"),
                    moment("permission_at"),
                    paragraph("details").ownEyes(),
                    day("check_in_on"),
                    paragraph("check_in_reason").ownEyes(),
                    moment("introduced_at"),
                    word("outcome", ReferralOutcome.class).orElse("PENDING"),
                    moment("made_at").required()));

    private NetworkEntries() {}
}
