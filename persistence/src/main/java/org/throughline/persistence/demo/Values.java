package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.aim.FitRating;
import org.throughline.domain.aim.SeekerValue;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;

/** What matters to a seeker in a place to work, and how well organisations fit it, as interviews there showed. */
final class Values {
    private static final int MOST_RATED = 10;
    private static final PhraseFile WORDS = PhraseFile.read("craft.txt");

    private final Desk desk;
    private final Chance chance;

    Values(Desk desk) {
        this.desk = desk;
        this.chance = desk.chance();
    }

    void weigh() {
        List<SeekerValue> values = values();
        desk.held().stream().limit(MOST_RATED).forEach(thread -> {
            Contact contact = desk.contact(thread.contactId());
            desk.organization(contact).ifPresent(place -> rate(values, thread, contact, place));
        });
    }

    private List<SeekerValue> values() {
        List<String> left = new ArrayList<>(WORDS.choices("Value", "any"));
        List<SeekerValue> values = new ArrayList<>();
        int count = chance.between(3, 4);
        Instant now = desk.evening(desk.seeker().startedOn().plusDays(1));
        for (int number = 0; number < count; number++) {
            String name = left.remove(chance.between(0, left.size() - 1));
            values.add(SeekerValue.of(desk.key(now), desk.network().seekerId(), name, chance.between(2, 5), now)
                    .orElseThrow());
        }
        values.forEach(desk.records()::addAim);
        return values;
    }

    private void rate(List<SeekerValue> values, InterviewThread thread, Contact contact, Organization place) {
        Instant now = desk.within(thread.progress().heldAt().plus(Duration.ofHours(chance.between(2, 30))));
        for (SeekerValue value : values) {
            if (chance.percent(65)) {
                int rating = chance.between(1, 5);
                String evidence = chance.percent(70)
                        ? desk.sentence(
                                "Evidence",
                                rating > 3 ? "good" : rating == 3 ? "middling" : "poor",
                                desk.words(contact.id(), Optional.of(thread)))
                        : null;
                desk.records()
                        .addAim(FitRating.learned(desk.key(now), place, value, thread, contact, rating, evidence, now)
                                .orElseThrow());
            }
        }
    }
}
