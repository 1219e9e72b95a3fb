package org.throughline.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.RefusalCode;

class OutreachCheckTest {
    @Test
    void pointsAtTheVeryWordsWhateverStandsBeforeThem() {
        String body =
                "Dear Ms Ågren,\n\n🦙🦙 “Quoted”. I’m curious how you began. Could you put in a good word for me?";
        Finding finding = found(body, FindingCode.ASKS_TO_BE_RECOMMENDED);

        assertThat(body.substring(finding.start(), finding.end())).isEqualTo("put in a good word for me");
        assertThat(finding.wrong()).contains("put in a good word for me");
        assertThat(finding.place()).isEqualTo(Place.BODY);
    }

    @Test
    void readsTheSubjectToo() {
        Draft draft = new Draft(
                MessageKind.REQUEST, Channel.EMAIL, Optional.of("My CV attached"), "Hello", Optional.of("en"));
        Finding finding = check(draft).findings().stream()
                .filter(one -> one.place() == Place.SUBJECT)
                .findFirst()
                .orElseThrow();
        assertThat(finding.code()).isEqualTo(FindingCode.RESUME_OFFERED);
        assertThat("My CV attached".substring(finding.start(), finding.end())).isEqualTo("CV attached");
    }

    @Test
    void leavesAloneWhatIsQuotedOrDenied() {
        for (String body : List.of(
                "You wrote “do you have a job for me?” on a poster.",
                "I am not asking for a job.",
                "I’m not looking for a job; what I would like is your advice.",
                "You are hiring manager at Orchard Bank.",
                "Your title is \"Head of Looking for a New Position\".")) {
            assertThat(check(draft(MessageKind.REQUEST, body)).findings())
                    .as(body)
                    .extracting(Finding::severity)
                    .doesNotContain(Severity.ERROR);
        }
    }

    @Test
    void aDenialExcusesOnlyItsOwnClause() {
        String body = "I am not looking for a job, but could you recommend me to your boss?";
        assertThat(check(draft(MessageKind.REQUEST, body)).findings())
                .extracting(Finding::code)
                .contains(FindingCode.ASKS_TO_BE_RECOMMENDED)
                .doesNotContain(FindingCode.ASKS_FOR_JOB);
    }

    @Test
    void theNumbersAreTheInstitutions() {
        String body = "Dear Ann,\n\nHow did you begin? I would like to learn. Would 40 minutes suit you?";
        InstitutionSettings usual = InstitutionSettings.DEFAULTS;
        InstitutionSettings generous =
                new InstitutionSettings(7, 2, 10, 3, 3, 5, 20, 60, usual.draftWords(), 3, 24, 7, 10, 6, 90, 3, true);
        assertThat(codes(body, usual)).contains(FindingCode.TOO_MANY_MINUTES);
        assertThat(codes(body, generous)).doesNotContain(FindingCode.TOO_MANY_MINUTES);
    }

    @Test
    void theVerdictIsTheWeightiestFinding() {
        assertThat(check(draft(MessageKind.TOUCH, "I thought of you.")).verdict())
                .isEqualTo(Verdict.CLEAN);
        assertThat(check(draft(MessageKind.TOUCH, "Dear {firstName}, I thought of you."))
                        .verdict())
                .isEqualTo(Verdict.HINT);
        assertThat(check(draft(MessageKind.TOUCH, "May I pick your brain?")).verdict())
                .isEqualTo(Verdict.WARNING);
        assertThat(check(draft(MessageKind.TOUCH, "Please recommend me to your boss."))
                        .verdict())
                .isEqualTo(Verdict.ERROR);
    }

    @Test
    void guessesTheLanguageByItsSmallWords() {
        RuleSets ruleSets = RuleSets.shipped();
        assertThat(ruleSets.guessed("Wie sind Sie dazu gekommen?").language()).isEqualTo("de");
        assertThat(ruleSets.guessed("How did you come to it?").language()).isEqualTo("en");
        assertThat(ruleSets.guessed("🦙").language()).isEqualTo("en");
        assertThat(ruleSets.guessed("مرحبا").language()).isEqualTo("en");
    }

    @Test
    void aLongDraftIsReadInAMoment() {
        String worst = "I would like a very very very new new new job and not a a a ".repeat(70);
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> check(draft(MessageKind.REQUEST, worst.substring(0, 4_000))));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> check(draft(MessageKind.REQUEST, "a".repeat(4_000))));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> check(draft(MessageKind.REQUEST, "\"".repeat(4_000))));
    }

    @Test
    void aDraftChecksItself() {
        RuleSets ruleSets = RuleSets.shipped();
        assertThat(Draft.of(MessageKind.TOUCH, Channel.EMAIL, "a\nb", "", "xx", ruleSets)
                        .refusals())
                .extracting(refusal -> refusal.code() + " " + refusal.path())
                .containsExactlyInAnyOrder("NOT_TEXT [subject]", "REQUIRED [body]", "MALFORMED [language]");
        assertThat(Draft.of(MessageKind.TOUCH, Channel.EMAIL, null, "x".repeat(4_001), null, ruleSets)
                        .refusals())
                .extracting("code")
                .containsExactly(RefusalCode.TOO_LONG);
    }

    private static List<FindingCode> codes(String body, InstitutionSettings settings) {
        return OutreachCheck.shipped()
                .check(draft(MessageKind.REQUEST, body), OutreachContext.NONE, settings)
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static Finding found(String body, FindingCode code) {
        return check(draft(MessageKind.REQUEST, body)).findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static Draft draft(MessageKind kind, String body) {
        return new Draft(kind, Channel.EMAIL, Optional.empty(), body, Optional.of("en"));
    }

    private static CheckedDraft check(Draft draft) {
        return OutreachCheck.shipped().check(draft, OutreachContext.NONE, InstitutionSettings.DEFAULTS);
    }
}
