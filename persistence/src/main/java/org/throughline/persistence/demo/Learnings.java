package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.insight.Disclosure;
import org.throughline.domain.insight.DisclosureCheck;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.InsightDetails;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.KnownNames;
import org.throughline.domain.insight.SharedSource;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.Topic;

/** Notes what talks taught; most of it stays with the seeker, and what is shared names nobody. */
final class Learnings {
    private static final PhraseFile WORDS = PhraseFile.read("craft.txt");
    /** Of a hundred insights. */
    private static final int SHARE_SHARED = 45;

    private final Desk desk;
    private final Chance chance;
    private final List<String> people;
    private final List<String> organizations;

    Learnings(Desk desk) {
        this.desk = desk;
        this.chance = desk.chance();
        this.people = Stream.concat(
                        Stream.of(desk.seeker().account().name()),
                        desk.network().contacts().stream().map(Contact::name))
                .toList();
        this.organizations =
                desk.network().organizations().stream().map(Organization::name).toList();
    }

    /** One to four insights of a talk. */
    void note(InterviewThread thread, Map<String, String> words) {
        for (int left = chance.between(1, 4); left > 0; left--) {
            Insight insight = noted(thread, words);
            if (chance.percent(SHARE_SHARED)) {
                share(insight);
            }
            desk.records()
                    .add(new CraftRecords.Learned(
                            insight,
                            source(insight),
                            desk.roster().institution().settings().smallestGroup()));
        }
    }

    private Insight noted(InterviewThread thread, Map<String, String> words) {
        InsightKind kind = chance.pick(List.of(InsightKind.values()));
        Topic topic = Topic.valueOf(chance.pick(WORDS.choices("Topic", kind.name())));
        Instant now = desk.within(thread.progress().heldAt().plus(Duration.ofMinutes(chance.between(30, 300))));
        InsightDetails details = new InsightDetails(kind, topic, desk.sentence("Insight", kind + "_" + topic, words));
        return Insight.note(desk.key(now), thread, details, Optional.empty(), now)
                .orElseThrow();
    }

    /** What would tell who is behind it stays private. */
    private void share(Insight insight) {
        Contact contact = desk.contact(insight.contactId());
        List<Disclosure> found =
                DisclosureCheck.of(insight.insight(), new KnownNames(contact.name(), people, organizations));
        if (found.stream().noneMatch(Disclosure::refused)) {
            String sector = desk.network().person(contact.id()).sector().name();
            insight.share(
                            JobFunction.valueOf(WORDS.single("Role", sector)),
                            IndustrySector.valueOf(WORDS.single("Sector", sector)),
                            found)
                    .orElseThrow();
        }
    }

    private SharedSource source(Insight insight) {
        Contact contact = desk.contact(insight.contactId());
        return new SharedSource(
                insight.id(),
                contact.linkedInKey(),
                contact.details().emails().stream()
                        .map(ContactDetails.Address::value)
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                contact.name().toLowerCase(Locale.ROOT),
                desk.organization(contact).map(place -> place.name().toLowerCase(Locale.ROOT)));
    }
}
