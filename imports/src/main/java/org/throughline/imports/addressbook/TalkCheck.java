package org.throughline.imports.addressbook;

import static org.throughline.imports.job.StagingCopy.orNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;

/**
 * What a row must be to tell what two people said to each other on LinkedIn. Times are UTC. Of what was said in a group, or
 * was taken for spam, nothing is kept but that it was read; long messages are cut.
 */
final class TalkCheck {
    private static final int LONGEST = 4_000;
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SEVERAL = Pattern.compile("[,;]\\s*|\\s+");
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("yyyy-M-d H:mm[:ss]['Z'][ z]"),
            form("yyyy-M-d'T'H:mm[:ss][.SSS][XXX]"),
            // LinkedIn writes invitations so, the month first whatever the language.
            form("M/d/yy, h:mm[:ss] a"),
            form("M/d/yy, H:mm[:ss]"));

    private final Cells cells;
    private final Role.Talk kind;

    TalkCheck(TableLayout table, Role.Talk kind) {
        this.cells = new Cells(table);
        this.kind = kind;
    }

    Outcome<StagedRow> check(SourceRow row) {
        Checks checks = new Checks();
        cells.checkForm(checks, row);
        Optional<Instant> saidAt = checks.take(
                cells.column(Field.SAID_AT),
                moment(cells.first(row, Field.SAID_AT).orElse("")));
        Optional<String> words = cells.take(checks, row, Field.WORDS, TalkCheck::words);
        Optional<Boolean> invitedBySeeker = kind == Role.Talk.INVITATION
                ? checks.take(
                        cells.column(Field.DIRECTION),
                        direction(cells.first(row, Field.DIRECTION).orElse("")))
                : Optional.empty();
        return checks.outcome(() -> {
            BookRow staged = new BookRow().set("role", kind.name()).set("said_at", orNull(saidAt));
            if (isBetweenTwo(row)) {
                staged.set("conversation", conversation(row))
                        .set("invited_by_seeker", orNull(invitedBySeeker))
                        .set("sender_name", orNull(cells.first(row, Field.SENDER)))
                        .set("sender_key", orNull(key(row, Field.SENDER_PROFILE)))
                        .set("recipient_name", orNull(cells.first(row, Field.RECIPIENT)))
                        .set("recipient_key", orNull(key(row, Field.RECIPIENT_PROFILE)))
                        .set("words", orNull(words));
            }
            return staged.staged();
        });
    }

    private boolean isBetweenTwo(SourceRow row) {
        boolean spam = cells.first(row, Field.FOLDER)
                .filter(folder -> folder.equalsIgnoreCase("SPAM"))
                .isPresent();
        long recipients = cells.first(row, Field.RECIPIENT_PROFILE).stream()
                .flatMap(SEVERAL::splitAsStream)
                .count();
        return !spam && recipients < 2;
    }

    private String conversation(SourceRow row) {
        return kind == Role.Talk.INVITATION
                ? null
                : cells.first(row, Field.CONVERSATION).orElse(null);
    }

    private Optional<String> key(SourceRow row, Field field) {
        return cells.first(row, field)
                .flatMap(url -> LinkedInProfile.parse(url) instanceof Outcome.Done<LinkedInProfile> profile
                        ? Optional.of(profile.value().key())
                        : Optional.empty());
    }

    private static Outcome<String> words(String raw) {
        int length = raw.codePointCount(0, raw.length());
        String kept = length <= LONGEST ? raw : raw.substring(0, raw.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return TextRule.PARAGRAPH.check(kept);
    }

    private static Outcome<Boolean> direction(String raw) {
        return switch (raw.toUpperCase(Locale.ROOT)) {
            case "OUTGOING" -> Outcome.done(true);
            case "INCOMING" -> Outcome.done(false);
            default -> Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be OUTGOING or INCOMING."));
        };
    }

    private static Outcome<Instant> moment(String raw) {
        String plain = BLANK.matcher(raw).replaceAll(" ").strip();
        for (DateTimeFormatter form : FORMS) {
            try {
                return DateRule.PLAUSIBLE.check((Instant) form.parseBest(
                        plain,
                        Instant::from,
                        moment -> LocalDateTime.from(moment).toInstant(ZoneOffset.UTC)));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a moment such as 2024-03-05 10:11:12 UTC."));
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
