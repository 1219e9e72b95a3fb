package org.throughline.persistence.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;
import static org.throughline.persistence.shared.TestPeople.keyFor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.preparation.Claim;
import org.throughline.domain.preparation.ClaimDetails;
import org.throughline.domain.preparation.OfferedQuestion;
import org.throughline.domain.preparation.Question;
import org.throughline.domain.preparation.QuestionDetails;
import org.throughline.domain.preparation.QuestionForm;
import org.throughline.domain.preparation.ResearchNote;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.domain.preparation.Topic;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredPreparationsTest {
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private Contact ada;
    private InterviewThread thread;

    @BeforeEach
    void start(TestDatabase database) {
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
        ada = aContact(viewer, "Ada");
        thread = aThread(viewer, ada);
        unit.run(entityManager -> {
            entityManager.persist(ada);
            entityManager.persist(thread);
        });
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void givesBackNotesClaimsAndQuestionsAsTheyWere() {
        ResearchNote note = note();
        Claim claim = claim();
        Question question = question("Do you like your job?", Optional.of(claim.id()));

        assertThat(foundNote(note.id())).get().usingRecursiveComparison().isEqualTo(note);
        assertThat(foundClaim(claim.id())).get().usingRecursiveComparison().isEqualTo(claim);
        assertThat(questions(viewer))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(question);
    }

    @Test
    void givesQuestionsInTheirOrder() {
        Question first = question("How?", Optional.empty());
        Question second = question("Why?", Optional.empty());
        unit.run(entityManager -> Question.reorder(
                        new StoredPreparations(entityManager).questionsOf(viewer, thread.id()),
                        List.of(second.id(), first.id()))
                .orElseThrow());
        assertThat(questions(viewer)).extracting(Question::id).containsExactly(second.id(), first.id());
    }

    @Test
    void othersFindNothing() {
        ResearchNote note = note();
        Claim claim = claim();
        Question question = question("How?", Optional.empty());
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);
        for (Viewer other : List.of(people.fellowOf(viewer), people.seeker(), admin)) {
            unit.run(entityManager -> {
                StoredPreparations stored = new StoredPreparations(entityManager);
                assertThat(stored.findNote(other, note.id())).isEmpty();
                assertThat(stored.findClaim(other, claim.id())).isEmpty();
                assertThat(stored.findQuestion(other, question.id())).isEmpty();
                assertThat(stored.questionsOf(other, thread.id())).isEmpty();
            });
        }
    }

    @Test
    void theBankOfEveryInstitutionHasWhatTheProductShips() {
        UUID shipped = UUID.fromString("0197c000-0000-7000-8000-000000000001");
        OfferedQuestion here = offered(viewer, shipped).orElseThrow();
        assertThat(offered(people.seeker(), shipped)).contains(here);
    }

    @Test
    void anInstitutionsOwnQuestionsAreChangedByItsAdministratorsOnly() {
        BankQuestion own = BankQuestion.write(keyFor(viewer), Topic.ADVICE, "en", "What now?", NOW)
                .orElseThrow();
        unit.run(entityManager -> new StoredQuestionBank(entityManager).add(own));
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);
        Viewer elsewhere = people.account(people.seeker().institutionId(), "b@example.org", "none", Role.ADMIN);
        assertThat(offered(viewer, own.id())).isPresent();
        assertThat(offered(elsewhere, own.id())).isEmpty();
        assertThat(findOwn(admin, own.id())).isPresent();
        assertThat(findOwn(viewer, own.id())).isEmpty();
        assertThat(findOwn(elsewhere, own.id())).isEmpty();
        assertThat(findOwn(admin, UUID.fromString("0197c000-0000-7000-8000-000000000001")))
                .as("what the product ships")
                .isEmpty();
    }

    @Test
    void theBankThatShipsHasOpenQuestionsOnEachTopicInBothLanguages(TestDatabase database) {
        for (String language : List.of("en", "de")) {
            List<String> questions = new NamedSql(
                            "select question from offered_question where institution_id = :institution and language = :language")
                    .rows(
                            database.dataSource(),
                            Map.of("institution", viewer.institutionId(), "language", language),
                            row -> row.getString(1));
            assertThat(questions)
                    .hasSizeGreaterThanOrEqualTo(40)
                    .doesNotHaveDuplicates()
                    .allMatch(question -> QuestionForm.of(question).open());
        }
        assertThat(new NamedSql("""
                        select topic from offered_question where institution_id = :institution
                        group by topic having count(distinct language) = 2""")
                        .rows(
                                database.dataSource(),
                                Map.of("institution", viewer.institutionId()),
                                row -> row.getString(1)))
                .hasSize(Topic.values().length);
    }

    private ResearchNote note() {
        ResearchNote note = ResearchNote.write(
                        keyFor(viewer), seeker(), ada.id(), ResearchSubject.PERSON, "Studied in Lima", "a talk", NOW)
                .orElseThrow();
        unit.run(entityManager -> new StoredPreparations(entityManager).add(note));
        return note;
    }

    private Claim claim() {
        ClaimDetails details =
                new ClaimDetails(Optional.of(ada.id()), Optional.empty(), ResearchSubject.PERSON, "Early riser");
        Claim claim = Claim.make(keyFor(viewer), seeker(), details, NOW).orElseThrow();
        unit.run(entityManager -> new StoredPreparations(entityManager).add(claim));
        return claim;
    }

    private Question question(String words, Optional<UUID> claimId) {
        QuestionDetails details =
                new QuestionDetails(Optional.of(Topic.WORK), Optional.of(words), Optional.empty(), claimId);
        Question question = Question.prepare(keyFor(viewer), thread, details, questions(viewer), NOW)
                .orElseThrow();
        unit.run(entityManager -> new StoredPreparations(entityManager).add(question));
        return question;
    }

    private Optional<ResearchNote> foundNote(UUID id) {
        return unit.answer(entityManager -> new StoredPreparations(entityManager).findNote(viewer, id));
    }

    private Optional<Claim> foundClaim(UUID id) {
        return unit.answer(entityManager -> new StoredPreparations(entityManager).findClaim(viewer, id));
    }

    private List<Question> questions(Viewer by) {
        return unit.answer(entityManager -> new StoredPreparations(entityManager).questionsOf(by, thread.id()));
    }

    private Optional<OfferedQuestion> offered(Viewer by, UUID id) {
        return Tenant.call(
                by.institutionId(),
                () -> unit.answer(entityManager -> new StoredQuestionBank(entityManager).offered(by, id)));
    }

    private Optional<BankQuestion> findOwn(Viewer by, UUID id) {
        return unit.answer(entityManager -> new StoredQuestionBank(entityManager).findOwn(by, id));
    }

    private UUID seeker() {
        return viewer.seekerId().orElseThrow();
    }
}
