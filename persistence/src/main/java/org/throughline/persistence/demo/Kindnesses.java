package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.giving.Exchange;
import org.throughline.domain.giving.ExchangeDetails;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.domain.giving.ExchangeKind;
import org.throughline.domain.giving.HelpEvent;
import org.throughline.domain.giving.HelpKind;
import org.throughline.domain.giving.Introduction;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.keepingintouch.Signal;
import org.throughline.domain.keepingintouch.SignalKind;
import org.throughline.domain.keepingintouch.Touch;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralOutcome;
import org.throughline.domain.shared.PastRule;

/**
 * What passes between a seeker and those who gave an interview, beside the talks: signals, touches, gives and takes, help,
 * introductions; what came of it all, and who heard the good news. It is drawn when everything else has happened.
 */
final class Kindnesses {
    /** An introduction is given up when nothing came of it so long after the check-in. */
    private static final int PATIENCE_IN_DAYS = 30;

    private static final int HALF_A_YEAR = 182;
    /** In months, other than what is usual. */
    private static final List<Integer> CADENCES = List.of(3, 3, 3, 3, 12);

    private static final PhraseFile WORDS = PhraseFile.read("kindnesses.txt");

    private final Network network;
    private final SeekerPlan seeker;
    private final Instant end;
    private final Chance chance;

    Kindnesses(Network network, SeekerPlan seeker, Instant end, Chance chance) {
        this.network = network;
        this.seeker = seeker;
        this.end = end;
        this.chance = chance;
    }

    /** All of it. */
    void happen() {
        network.referrals().forEach(this::giveUpIfForgotten);
        List<InterviewThread> held = network.threads().stream()
                .filter(thread -> thread.progress().heldAt() != null)
                .sorted(Comparator.comparing(thread -> thread.progress().heldAt()))
                .toList();
        held.forEach(this::after);
        new GoodEnds(network, seeker, end, chance.split()).come(held);
    }

    private void giveUpIfForgotten(Referral referral) {
        boolean forgotten = referral.outcome() == ReferralOutcome.PENDING
                && referral.toContactId().isEmpty()
                && referral.checkInOn()
                        .filter(day -> day.plusDays(PATIENCE_IN_DAYS).isBefore(LocalDate.ofInstant(end, seeker.zone())))
                        .isPresent();
        if (forgotten) {
            referral.giveUpIntroduction().orElseThrow();
        }
    }

    private void after(InterviewThread talk) {
        Instant held = talk.progress().heldAt();
        if (chance.percent(45)) {
            network.keepInTouchEvery(chance.pick(CADENCES), talk.contactId());
        }
        if (chance.percent(20)) {
            later(held, 5, 90).ifPresent(moment -> signal(talk.contactId(), moment));
        }
        if (chance.percent(35)) {
            later(held, 2, 20).ifPresent(moment -> give(talk, moment));
        }
        if (chance.percent(15)) {
            later(held, 10, 60).ifPresent(moment -> take(talk.contactId(), moment));
        }
        if (chance.percent(seeker.temper().manners().keepingInTouch() / 2)) {
            later(held, HALF_A_YEAR - 20, HALF_A_YEAR + 10).ifPresent(moment -> touch(talk.contactId(), moment));
        }
        if (chance.percent(14)) {
            later(held, 40, 200).ifPresent(moment -> help(talk.contactId(), moment));
        }
        if (chance.percent(10)) {
            later(held, 14, 80).ifPresent(moment -> introduce(talk.contactId(), moment));
        }
    }

    private void signal(UUID contact, Instant moment) {
        SignalKind kind = chance.pick(List.of(SignalKind.values()));
        Signal signal = Signal.record(
                        network.key(moment),
                        network.seekerId(),
                        contact,
                        kind,
                        moment,
                        Optional.of(words("Said", kind.name())),
                        past(moment))
                .orElseThrow();
        boolean minded = chance.percent(65);
        if (minded && !isFirstOfTheStar()) {
            later(moment, 0, 3)
                    .ifPresent(
                            answered -> signal.answer(answered, past(answered)).orElseThrow());
        }
        network.add(signal);
    }

    /** It stays open, so that there is one to answer. */
    private boolean isFirstOfTheStar() {
        return seeker.stage() == Stage.STAR && network.kindnesses().stream().noneMatch(Signal.class::isInstance);
    }

    private void touch(UUID contact, Instant moment) {
        Optional<String> brought = chance.percent(75) ? Optional.of(words("Brought", "any")) : Optional.empty();
        network.add(Touch.record(
                        network.key(moment),
                        network.seekerId(),
                        contact,
                        chance.pick(List.of(Channel.EMAIL, Channel.LINKEDIN, Channel.MESSAGE)),
                        moment,
                        brought,
                        past(moment))
                .orElseThrow());
    }

    /** Most gives are done; some are still planned. */
    private void give(InterviewThread talk, Instant moment) {
        ExchangeKind kind = chance.pick(List.of(
                ExchangeKind.ARTICLE,
                ExchangeKind.EXPERIENCE,
                ExchangeKind.ADVICE,
                ExchangeKind.HELP,
                ExchangeKind.TIME,
                ExchangeKind.OTHER));
        LocalDate planned = LocalDate.ofInstant(moment, seeker.zone()).plusDays(chance.between(1, 40));
        Exchange give = exchange(
                new ExchangeDetails(
                        talk.contactId(),
                        Optional.of(talk.id()),
                        ExchangeDirection.GIVE,
                        kind,
                        words("Give", kind.name()),
                        Optional.of(planned),
                        Optional.empty()),
                moment);
        Instant done = planned.atTime(11, 0).atZone(seeker.zone()).toInstant();
        if (!done.isAfter(end)) {
            give.complete(done, past(done)).orElseThrow();
        }
    }

    private void take(UUID contact, Instant moment) {
        ExchangeKind kind = chance.pick(List.of(ExchangeKind.ADVICE, ExchangeKind.ARTICLE, ExchangeKind.TIME));
        exchange(
                new ExchangeDetails(
                        contact,
                        Optional.empty(),
                        ExchangeDirection.TAKE,
                        kind,
                        words("Take", kind.name()),
                        Optional.empty(),
                        Optional.of(moment)),
                moment);
    }

    private Exchange exchange(ExchangeDetails details, Instant moment) {
        Exchange exchange = Exchange.record(network.key(moment), network.seekerId(), details, past(moment))
                .orElseThrow();
        network.add(exchange);
        return exchange;
    }

    private void help(UUID contact, Instant moment) {
        HelpKind kind = chance.pick(List.of(HelpKind.values()));
        network.add(HelpEvent.record(
                        network.key(moment),
                        network.seekerId(),
                        contact,
                        kind,
                        LocalDate.ofInstant(moment, seeker.zone()),
                        Optional.of(words("Help", kind.name())),
                        past(moment))
                .orElseThrow());
    }

    private void introduce(UUID contact, Instant moment) {
        Contact other = chance.pick(network.contacts());
        if (!other.id().equals(contact) && other.createdAt().isBefore(moment)) {
            network.add(Introduction.make(
                            network.key(moment),
                            network.seekerId(),
                            contact,
                            new Introduction.Other(Optional.of(other.id()), Optional.of(other.name())),
                            Optional.of(words("Introduction", "any")),
                            moment,
                            past(moment))
                    .orElseThrow());
        }
    }

    private String words(String section, String key) {
        return chance.pick(WORDS.choices(section, key));
    }

    /** A moment some days later; none when it is still to come. */
    private Optional<Instant> later(Instant moment, int least, int most) {
        Instant then = moment.plusSeconds(86_400L * chance.between(least, most) + 60L * chance.between(60, 600));
        return then.isAfter(end) ? Optional.empty() : Optional.of(then);
    }

    private PastRule past(Instant now) {
        return new PastRule(seeker.zone(), now);
    }
}
