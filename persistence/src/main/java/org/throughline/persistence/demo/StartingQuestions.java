package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.shared.TenantKey;

/** The questions that an institution of the demo offers its seekers as a start (C5). */
final class StartingQuestions {
    private static final PhraseFile WORDS = PhraseFile.read("talks.txt");

    private StartingQuestions() {}

    static List<BankQuestion> of(UUID institutionId, DemoIds ids, Instant now) {
        return Arrays.stream(Topic.values())
                .map(topic -> BankQuestion.write(
                                new TenantKey(institutionId, ids.at(now)),
                                topic,
                                "en",
                                WORDS.single("Bank", topic.name()),
                                now)
                        .orElseThrow())
                .toList();
    }
}
