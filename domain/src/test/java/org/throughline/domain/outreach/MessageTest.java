package org.throughline.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.outreach.OutreachContext.Referrer;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID CONTACT = UUID.randomUUID();
    private static final UUID SEEKER = UUID.randomUUID();
    private static final InterviewThread THREAD = thread(CONTACT);

    @Test
    void keepsWhatTheCheckSaidOfIt() {
        Message message =
                draft(MessageKind.TOUCH, "Do you have a job for me? May I pick your brain?", Optional.empty());
        assertThat(message.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(message.findings()).containsExactly(FindingCode.ASKS_FOR_JOB, FindingCode.PICKS_BRAIN);
        assertThat(message.sentAt()).isEmpty();
        assertThat(message.textKey()).startsWith("do you have a job");
    }

    @Test
    void isNotSentWhileAnErrorStands() {
        Message message = draft(MessageKind.REQUEST, "Is your team hiring? My CV is attached.", Optional.of(THREAD));
        assertThat(message.send(checked(message.draft()), NOW, NOW).refusals())
                .allSatisfy(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.MESSAGE_UNFIT);
                    assertThat(refusal.path()).containsExactly("body");
                })
                .extracting(refusal -> refusal.practice().orElseThrow())
                .containsExactly(Practice.B1, Practice.B13);
        assertThat(message.sentAt()).isEmpty();
    }

    @Test
    void isSentOnceAndNotChangedAfterwards() {
        Message message = draft(MessageKind.TOUCH, "I thought of you.", Optional.empty());
        assertThat(message.send(checked(message.draft()), NOW, NOW).refusals()).isEmpty();
        assertThat(message.sentAt()).contains(NOW);
        assertThat(message.send(checked(message.draft()), NOW, NOW).refusals())
                .extracting("code")
                .containsExactly(RefusalCode.ALREADY_SENT);
        assertThat(message.rewrite(Optional.empty(), checked(message.draft())).refusals())
                .extracting("code")
                .containsExactly(RefusalCode.ALREADY_SENT);
        assertThat(message.discard(NOW).refusals()).extracting("code").containsExactly(RefusalCode.ALREADY_SENT);
    }

    @Test
    void isNotSentInTheFutureNorWithoutTheInterviewItAsksFor() {
        Message message = draft(MessageKind.REQUEST, "How did you begin?", Optional.empty());
        assertThat(message.send(checked(message.draft()), NOW.plus(Duration.ofHours(1)), NOW)
                        .refusals())
                .extracting(refusal -> refusal.code() + " " + refusal.path())
                .containsExactly("IN_THE_FUTURE [sentAt]", "REQUIRED [id]");
    }

    @Test
    void isNotPutIntoAnInterviewWithSomebodyElse() {
        InterviewThread other = thread(UUID.randomUUID());
        assertThat(Message.write(key(), SEEKER, CONTACT, Optional.of(other), checked(draftOf("Hello")), NOW)
                        .refusals())
                .extracting("code")
                .containsExactly(RefusalCode.CONFLICTING);
    }

    @Test
    void eachKindTellsTheInterviewWhatHappened() {
        assertThat(MessageKind.REQUEST.event()).contains(EventKind.REQUESTED);
        assertThat(MessageKind.FOLLOW_UP.event()).contains(EventKind.FOLLOWED_UP);
        assertThat(MessageKind.THANK_YOU.event()).contains(EventKind.THANKED);
        assertThat(List.of(MessageKind.TOUCH, MessageKind.GOOD_NEWS, MessageKind.INTRODUCTION))
                .allMatch(kind -> kind.event().isEmpty());
    }

    @Test
    void aTemplateIsFilledWithWhatIsKnownAndNoMore() {
        MessageTemplate template = template(
                "{firstName}|{contactName}|{seekerName}|{purpose}|{minutes}|{organization}|{referrer}|{interviewDay}|{commitments}|{other}");
        OutreachContext context = new OutreachContext(
                Optional.of("Ann $1 Shaw"),
                false,
                Optional.of("You tamed the tide."),
                List.of(),
                List.of(new Referrer("Denied", NamePermission.DENIED), new Referrer("Maria", NamePermission.GRANTED)),
                List.of("a book", "a name"),
                List.of());
        Situation situation = new Situation(
                context,
                "Tim",
                "tim@example.org",
                Optional.empty(),
                Optional.of("Mill"),
                Optional.of(10),
                Optional.of(LocalDate.of(2026, 2, 3)));
        assertThat(template.fill(situation, Channel.EMAIL, RuleSets.shipped())
                        .orElseThrow()
                        .body())
                .isEqualTo(
                        "Ann|Ann $1 Shaw|Tim|You tamed the tide|10|Mill|Maria|February 3, 2026|a book; a name|{other}");
        assertThat(template("{purpose} {referrer}")
                        .fill(bare(), Channel.EMAIL, RuleSets.shipped())
                        .orElseThrow()
                        .body())
                .isEqualTo("{purpose} {referrer}");
    }

    @Test
    void aTemplateChecksItself() {
        MessageTemplate.Wording wording = new MessageTemplate.Wording(MessageKind.TOUCH, "tlh", " ", "a\nb", "");
        assertThat(MessageTemplate.create(key(), wording, RuleSets.shipped(), NOW)
                        .refusals())
                .extracting(refusal -> refusal.code() + " " + refusal.path())
                .containsExactlyInAnyOrder(
                        "REQUIRED [name]", "NOT_TEXT [subject]", "REQUIRED [body]", "MALFORMED [language]");
    }

    private static MessageTemplate template(String body) {
        return MessageTemplate.create(
                        key(),
                        new MessageTemplate.Wording(MessageKind.TOUCH, "en", "A template", null, body),
                        RuleSets.shipped(),
                        NOW)
                .orElseThrow();
    }

    private static Situation bare() {
        return new Situation(
                OutreachContext.NONE,
                "Tim",
                "tim@example.org",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Message draft(MessageKind kind, String body, Optional<InterviewThread> thread) {
        Draft draft = new Draft(kind, Channel.EMAIL, Optional.empty(), body, Optional.of("en"));
        return Message.write(key(), SEEKER, CONTACT, thread, checked(draft), NOW)
                .orElseThrow();
    }

    private static Draft draftOf(String body) {
        return new Draft(MessageKind.TOUCH, Channel.EMAIL, Optional.empty(), body, Optional.of("en"));
    }

    private static CheckedDraft checked(Draft draft) {
        return OutreachCheck.shipped().check(draft, OutreachContext.NONE, InstitutionSettings.DEFAULTS);
    }

    private static InterviewThread thread(UUID contact) {
        ThreadPlan plan = new ThreadPlan(Optional.of("To learn"), Approach.COLD, Channel.EMAIL, Optional.empty(), NOW);
        return InterviewThread.open(key(), SEEKER, contact, plan, NOW).orElseThrow();
    }

    private static TenantKey key() {
        return new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    }
}
