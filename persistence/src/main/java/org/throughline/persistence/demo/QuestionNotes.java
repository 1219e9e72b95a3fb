package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.preparation.OfferedQuestion;
import org.throughline.domain.preparation.Question;
import org.throughline.domain.preparation.QuestionDetails;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.shared.TenantKey;

/** Prepares the questions of a talk: most are open and the seeker's own, some are closed, some come from the bank (C3 to C5). */
final class QuestionNotes {
    private static final List<Topic> TOPICS = List.of(Topic.values());

    private final Network network;
    private final List<BankQuestion> bank;
    private final Temper.Questions mix;
    private final Chance chance;
    private final DemoIds ids;

    QuestionNotes(Network network, SeekerPlan seeker, List<BankQuestion> bank, Chance chance) {
        this.network = network;
        this.bank = bank;
        this.mix = seeker.temper().questions();
        this.chance = chance;
        this.ids = new DemoIds(chance.split());
    }

    /** So many questions, each about another topic. */
    void prepare(InterviewThread thread, int count, Instant at, Map<String, String> words) {
        int first = chance.between(0, TOPICS.size() - 1);
        List<Question> prepared = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            QuestionDetails details = details(TOPICS.get((first + number) % TOPICS.size()), words);
            TenantKey key = new TenantKey(network.institutionId(), ids.at(at));
            Question question =
                    Question.prepare(key, thread, details, prepared, at).orElseThrow();
            prepared.add(question);
            network.talks().add(new TalkRecords.Asked(question, details.bank()));
        }
    }

    private QuestionDetails details(Topic topic, Map<String, String> words) {
        if (chance.percent(mix.fromTheBank())) {
            return new QuestionDetails(Optional.empty(), Optional.empty(), offered(topic), Optional.empty());
        }
        String section = chance.percent(mix.closed()) ? "ClosedQuestion" : "Question";
        String own = Phrases.TALKS.sentence(chance, section, List.of(topic.name()), words);
        return new QuestionDetails(Optional.of(topic), Optional.of(own), Optional.empty(), Optional.empty());
    }

    private Optional<OfferedQuestion> offered(Topic topic) {
        return bank.stream()
                .filter(question -> question.topic() == topic)
                .map(question -> new OfferedQuestion(question.id(), topic, question.question()))
                .findFirst();
    }
}
