package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.OutreachContext.Referrer;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.NamePermission;

/** What a test tells the check beside the draft, by keywords. */
final class Told {
    private String contact;
    private String purpose;
    private boolean email;
    private int words = InstitutionSettings.DEFAULTS.draftWords();
    private Channel channel = Channel.EMAIL;
    private final List<String> notes = new ArrayList<>();
    private final List<Referrer> referrers = new ArrayList<>();
    private final List<String> commitments = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    void tell(String keyword, String value) {
        switch (keyword) {
            case "contact" -> contact = value;
            case "purpose" -> purpose = value;
            case "email" -> email = true;
            case "words" -> words = Integer.parseInt(value);
            case "channel" -> channel = Channel.valueOf(value);
            case "note" -> notes.add(value);
            case "commitment" -> commitments.add(value);
            case "other" -> others.add(value);
            case "referrer" -> {
                String[] parts = value.split(" ", 2);
                referrers.add(new Referrer(parts[1], NamePermission.valueOf(parts[0])));
            }
            default -> throw new IllegalArgumentException(keyword);
        }
    }

    CheckedDraft check(MessageKind kind, String language, String body) {
        OutreachContext context = new OutreachContext(
                Optional.ofNullable(contact),
                email,
                Optional.ofNullable(purpose),
                notes,
                referrers,
                commitments,
                others);
        Draft draft = Draft.of(kind, channel, null, body, language, RuleSets.shipped())
                .orElseThrow();
        return OutreachCheck.shipped().check(draft, context, settings());
    }

    private InstitutionSettings settings() {
        InstitutionSettings usual = InstitutionSettings.DEFAULTS;
        return new InstitutionSettings(
                usual.followUpDays(),
                usual.maxFollowUps(),
                usual.openRequestCap(),
                usual.personRequestCap(),
                usual.smallestGroup(),
                usual.recentGraduateYears(),
                usual.requestedMinutes(),
                usual.longRequestMinutes(),
                words,
                usual.leastQuestions(),
                usual.thankWithinHours(),
                usual.checkInFromDays(),
                usual.checkInToDays(),
                usual.cadenceMonths(),
                usual.lateStartDays(),
                usual.fewInterviews(),
                usual.weekendsOff());
    }
}
