package org.throughline.persistence.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aReferral;
import static org.throughline.persistence.shared.TestNetwork.aThread;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.Finding;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.MessageTemplate;
import org.throughline.domain.outreach.OutreachCheck;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.outreach.RuleSets;
import org.throughline.domain.outreach.Severity;
import org.throughline.domain.outreach.Situation;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredMessagesTest {
    private TestDatabase database;
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private Contact ada;
    private InterviewThread thread;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        unit = TestUnit.on(given);
        people = new TestPeople(given);
        viewer = people.seeker();
        ada = aContact(viewer, "Ada Lund");
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
    void givesBackAMessageAsItWas() {
        Message message = written(ada, Optional.of(thread), "Do you have a job for me, dear Ada? 🦙");
        assertThat(find(viewer, message))
                .get()
                .isNotSameAs(message)
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Test
    void othersFindNothing() {
        Message message = written(ada, Optional.empty(), "Hello");
        for (Viewer other : List.of(people.fellowOf(viewer), people.seeker())) {
            assertThat(find(other, message)).isEmpty();
            assertThat(situation(other)).isEmpty();
        }
        assertThat(find(viewer, message)).isPresent();
    }

    @Test
    void knowsEverythingAroundAMessageByOneStatement() {
        Contact maria = aContact(viewer, "Maria Santos");
        Contact ben = aContact(viewer, "Ben");
        unit.run(entityManager -> {
            entityManager.persist(maria);
            entityManager.persist(ben);
            entityManager.persist(aReferral(viewer, maria, Optional.of(ada)));
        });
        written(ben, Optional.empty(), "Words to Ben");
        written(ada, Optional.empty(), "Words to Ada");
        insert("research_note", "subject, note", "'PERSON', 'Restores organs'");
        insert("commitment", "promised_by, what", "'CONTACT', 'lend a book'");
        insert("commitment", "promised_by, what", "'SEEKER', 'send an article'");
        insert("commitment", "promised_by, what, done_at", "'CONTACT', 'done already', now()");
        insert("contact_point", "kind, value, position", "'EMAIL', 'second@example.org', 2");
        insert("contact_point", "kind, value, position", "'EMAIL', 'ada@example.org', 1");
        // Half past eleven at night in UTC is the next day in Berlin.
        run("update interview_thread set held_at = '20260302T233000Z' where institution_id = :institution");
        unit.statements();

        Situation found = situation(viewer).orElseThrow();

        assertThat(unit.statements()).hasSize(1);
        OutreachContext context = found.context();
        assertThat(context.contactName()).contains("Ada Lund");
        assertThat(context.contactHasEmail()).isTrue();
        assertThat(found.contactEmail()).contains("ada@example.org");
        assertThat(context.purpose()).contains("to learn how an audit works");
        assertThat(context.notes()).containsExactly("Restores organs");
        assertThat(context.commitments()).containsExactly("lend a book");
        assertThat(context.otherTexts()).containsExactly("words to ben");
        assertThat(context.referrers()).singleElement().satisfies(referrer -> {
            assertThat(referrer.name()).isEqualTo("Maria Santos");
            assertThat(referrer.permission().name()).isEqualTo("GRANTED");
        });
        assertThat(found.seekerName()).isEqualTo("Somebody");
        assertThat(found.requestedMinutes()).contains(10);
        assertThat(found.interviewDay()).contains(LocalDate.of(2026, 3, 3));
    }

    @Test
    void findsACommitmentThatTheThankYouDoesNotName() {
        insert("commitment", "promised_by, what", "'CONTACT', 'lend me the book about tides'");
        Draft draft = new Draft(
                MessageKind.THANK_YOU, Channel.EMAIL, Optional.empty(), "Thank you for your time.", Optional.of("en"));
        assertThat(check(draft, situation(viewer).orElseThrow().context()).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.COMMITMENT_NOT_NAMED);
    }

    @Test
    void everyInstitutionBeginsWithTemplatesOfItsOwn() {
        UUID institution = people.institution(UUID.randomUUID().toString());
        assertThat(templates(institution))
                .extracting(MessageTemplate::wording)
                .extracting(wording -> wording.language() + " " + wording.kind())
                .contains("en REQUEST", "de REQUEST", "en THANK_YOU", "de THANK_YOU", "en GOOD_NEWS", "de INTRODUCTION")
                .hasSize(14);
        assertThat(templates(institution))
                .extracting(MessageTemplate::id)
                .doesNotContainAnyElementsOf(templates(viewer.institutionId()).stream()
                        .map(MessageTemplate::id)
                        .toList());
    }

    @Test
    void theTemplatesThatComeWithTheProductPassTheCheck() {
        Situation situation = situation(viewer).orElseThrow();
        Map<String, String> words = Map.of(
                "question",
                "How did you come to audit, wie kamen Sie dazu?",
                "commitments",
                "the book",
                "referrer",
                "Maria");
        for (MessageTemplate template : templates(viewer.institutionId())) {
            Draft filled =
                    template.fill(situation, Channel.EMAIL, RuleSets.shipped()).orElseThrow();
            String body = filled.body();
            for (Map.Entry<String, String> word : words.entrySet()) {
                body = body.replace("{" + word.getKey() + "}", word.getValue());
            }
            Draft finished = new Draft(filled.kind(), filled.channel(), filled.subject(), body, filled.language());
            assertThat(check(finished, OutreachContext.NONE).findings())
                    .as(template.wording().name())
                    .extracting(Finding::severity)
                    .allMatch(severity -> severity == Severity.HINT);
        }
    }

    @Test
    void findsTheTemplatesOfTheInstitutionOnly() {
        MessageTemplate template = templates(viewer.institutionId()).get(0);
        Optional<MessageTemplate> fellows = find(people.fellowOf(viewer), template);
        Optional<MessageTemplate> neighbours = find(people.seeker(), template);
        assertThat(fellows).isPresent();
        assertThat(neighbours).isEmpty();
    }

    private Optional<MessageTemplate> find(Viewer who, MessageTemplate template) {
        return unit.answer(entityManager -> new StoredMessageTemplates(entityManager).find(who, template.id()));
    }

    private List<MessageTemplate> templates(UUID institution) {
        return Tenant.call(
                institution,
                () -> unit.answer(entityManager -> entityManager
                        .createQuery(
                                "select t from MessageTemplate t where t.key.institutionId = :institution order by t.name",
                                MessageTemplate.class)
                        .setParameter("institution", institution)
                        .getResultList()));
    }

    private Message written(Contact contact, Optional<InterviewThread> within, String body) {
        Draft draft = new Draft(MessageKind.TOUCH, Channel.EMAIL, Optional.of("Subject"), body, Optional.of("en"));
        Message message = Message.write(
                        TestPeople.keyFor(viewer),
                        viewer.seekerId().orElseThrow(),
                        contact.id(),
                        within,
                        check(draft, OutreachContext.NONE),
                        NOW)
                .orElseThrow();
        unit.run(entityManager -> new StoredMessages(entityManager).add(message));
        return message;
    }

    private static CheckedDraft check(Draft draft, OutreachContext context) {
        return OutreachCheck.shipped().check(draft, context, InstitutionSettings.DEFAULTS);
    }

    private Optional<Message> find(Viewer who, Message message) {
        return unit.answer(entityManager -> new StoredMessages(entityManager).find(who, message.id()));
    }

    private Optional<Situation> situation(Viewer who) {
        return unit.answer(
                entityManager -> new StoredMessages(entityManager).situation(who, ada.id(), Optional.of(thread.id())));
    }

    private void insert(String table, String columns, String values) {
        String id = table.equals("contact_point") ? "" : "id, ";
        String newId = table.equals("contact_point") ? "" : "gen_random_uuid(), ";
        run(
                "insert into %s (institution_id, %sseeker_id, contact_id, %s) values (:institution, %s:seeker, :contact, %s)"
                        .formatted(table, id, columns, newId, values));
    }

    private void run(String sql) {
        Map<String, Object> values = new HashMap<>();
        values.put("institution", viewer.institutionId());
        values.put("seeker", viewer.seekerId().orElseThrow());
        values.put("contact", ada.id());
        new NamedSql(sql).update(database.dataSource(), values);
    }
}
