package org.throughline.imports.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.duplicate.DuplicateEntity;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;
import org.throughline.domain.duplicate.MergeWish;
import org.throughline.domain.duplicate.Merged;
import org.throughline.domain.duplicate.PossiblePair;
import org.throughline.imports.sql.Statements;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class ContactMergeTest {
    private Programme programme;

    @BeforeEach
    void enter(TestDatabase database) {
        programme = Programme.in(database);
    }

    @Test
    void fillsWhatIsEmptyAndUnitesWhatIsMany() {
        UUID kept = programme.contact("Ana Mill", "title = 'Baker', tags = '{b,a}', groups = '{Chess}'");
        UUID gone = programme.contact(
                "Ana M. Mill",
                "title = 'Chef', place = 'Berlin', graduation_year = 2019, tags = '{a,c}', cadence_months = 0,"
                        + " linked_in_waived = true, linked_in_connected_on = '2024-02-29'");
        programme.point(kept, "EMAIL", "ana@mill.example");
        programme.point(gone, "EMAIL", "ANA@mill.example");
        programme.point(gone, "PHONE", "+49 30 1");
        programme.point(gone, "EMAIL", "ana@home.example");

        programme.merge(kept, gone);

        assertThat(programme.value(
                        "contact",
                        kept,
                        "concat_ws('|', name, title, place, graduation_year, tags, groups, cadence_months, linked_in_waived,"
                                + " linked_in_connected_on, version)"))
                .contains("Ana Mill|Baker|Berlin|2019|{b,a,c}|{Chess}|0|t|2024-02-29|1");
        assertThat(programme.points(kept))
                .containsExactly("0 EMAIL ana@mill.example", "1 PHONE +49 30 1", "2 EMAIL ana@home.example");
        assertThat(programme.value("contact", gone, "deleted_at is not null")).contains("true");
    }

    @Test
    void takesTheSideThatAPersonChose() {
        UUID kept = programme.contact("Ana Mill", "title = 'Baker', place = 'Bonn', school = 'A'");
        UUID gone = programme.contact("Ana M. Mill", "title = 'Chef', place = 'Berlin', interest = 'Bread'");

        merge(
                kept,
                gone,
                Map.of(
                        MergeField.NAME, MergeSide.GONE,
                        MergeField.TITLE, MergeSide.KEPT,
                        MergeField.SCHOOL, MergeSide.GONE,
                        MergeField.INTEREST, MergeSide.KEPT));

        assertThat(programme.value(
                        "contact", kept, "concat_ws('|', name, title, place, school is null, interest is null)"))
                .as("an empty value that was chosen stays empty")
                .contains("Ana M. Mill|Baker|Bonn|t|t");
    }

    @Test
    void showsTheStrengthThatWasNotedLast() {
        UUID kept = programme.contact("Ana", "strength = 2");
        UUID gone = programme.contact("Ana M.", "strength = 4");
        programme.strength(kept, 2, "2026-01-01");
        programme.strength(gone, 4, "2026-02-01");

        programme.merge(kept, gone);

        assertThat(programme.value("contact", kept, "strength")).contains("4");
    }

    @Test
    void keepsAProfileThatLostAsALink() {
        UUID kept = programme.contact("Ana", "linked_in_key = 'ana', linked_in_url = 'linkedin.com/in/ana'");
        UUID gone = programme.contact("Ana", "linked_in_key = 'mill', linked_in_url = 'linkedin.com/in/mill'");
        List<String> before = programme.everything();

        Merged merged = merge(kept, gone, Map.of(MergeField.LINKED_IN, MergeSide.GONE));

        assertThat(programme.value("contact", kept, "linked_in_key")).contains("mill");
        assertThat(programme.points(kept)).containsExactly("0 LINK https://linkedin.com/in/ana");
        programme.undo(merged);
        assertThat(programme.everything()).isEqualTo(before);
    }

    @Test
    void movesEverythingThatRefersToTheOneThatGoes() {
        UUID kept = programme.contact("Ana");
        UUID gone = programme.contact("Ana M.");
        UUID third = programme.contact("Ben");
        programme.everythingAbout(gone, third, programme.job());
        List<String> tables = programme.transaction(connection -> Reference.to(
                        Mergeable.of(DuplicateEntity.CONTACT),
                        new Statements(connection, Map.of("institution", programme.institution())))
                .stream()
                .map(reference -> reference.table() + "." + reference.column())
                .toList());
        assertThat(tables)
                .contains("interview_thread.contact_id", "referral.from_contact_id", "referral.to_contact_id")
                .contains("good_news.contact_id", "introduction.other_id", "message.contact_id");

        programme.merge(kept, gone);

        for (String place : tables) {
            String table = place.substring(0, place.indexOf('.'));
            String column = place.substring(place.indexOf('.') + 1);
            String of = "select t.id from " + table + " t where t." + column + " = ?";
            assertThat(programme.texts(of, gone))
                    .as(place + " of the one that went")
                    .isEmpty();
            assertThat(programme.texts(of, kept)).as(place + " of the kept one").hasSize(1);
        }
        assertThat(programme.texts("select version::text from interview_thread where contact_id = ?", kept))
                .as("clients notice")
                .containsExactly("1");
    }

    @Test
    void undoesExactlyWhatItDid() {
        UUID kept = programme.contact("Ana", "title = 'Baker', tags = '{a}'");
        UUID gone = programme.contact("Ana M.", "title = 'Chef', place = 'Berlin', tags = '{b}'");
        UUID third = programme.contact("Ben");
        UUID job = programme.job();
        programme.everythingAbout(kept, third, job);
        programme.everythingAbout(gone, third, job);
        programme.referral(gone, kept);
        programme.introduction(kept, gone);
        programme.point(kept, "EMAIL", "ana@mill.example");
        programme.point(gone, "EMAIL", "ana@home.example");
        programme.run(
                "insert into external_key (institution_id, owner_id, entity, external_key, row_id) values (?, ?, 'CONTACT', 'k1', ?)",
                programme.institution(),
                programme.seekerId(),
                gone);
        programme.run(
                "insert into action_choice (institution_id, seeker_id, action_key, chosen_at) values (?, ?, ?, now())",
                programme.institution(),
                programme.seekerId(),
                "KEEP_IN_TOUCH:" + gone + ":17");
        tell(gone, third);
        tell(kept, gone);
        List<String> before = programme.everything();

        Merged merged = programme.merge(kept, gone);

        assertThat(programme.texts("select row_id::text from external_key")).containsExactly(kept.toString());
        assertThat(programme.texts("select action_key from action_choice"))
                .containsExactly("KEEP_IN_TOUCH:" + kept + ":17");
        assertThat(programme.everything()).isNotEqualTo(before);
        programme.undo(merged);
        assertThat(programme.everything()).isEqualTo(before);
        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.seeker(), merged.mergeId())))
                .isEqualTo("ALREADY_SETTLED at mergeId");
    }

    @Test
    void dropsAReferralBetweenTheTwoAndKeepsEachOtherOnce() {
        UUID kept = programme.contact("Ana");
        UUID gone = programme.contact("Ana M.");
        UUID third = programme.contact("Ben");
        UUID between = programme.referral(kept, gone);
        UUID keptReferral = programme.referral(kept, third);
        UUID further = programme.referral(gone, third);
        programme.run("update referral set outcome = 'CONTACTED' where id = ?", further);
        UUID job = programme.job();
        UUID open = programme.row("good_news", "outcome_id", job, "contact_id", kept);
        UUID told = programme.row("good_news", "outcome_id", job, "contact_id", gone);
        programme.run("update good_news set told_at = now() where id = ?", told);

        programme.merge(kept, gone);

        assertThat(programme.texts("select id from referral where deleted_at is null and from_contact_id = ?", kept))
                .as("the one that has got further")
                .containsExactly(further.toString());
        assertThat(programme.texts("select id from referral where deleted_at is not null order by id"))
                .containsExactlyInAnyOrder(between.toString(), keptReferral.toString());
        assertThat(programme.texts("select id from good_news where deleted_at is null"))
                .containsExactly(told.toString())
                .doesNotContain(open.toString());
    }

    @Test
    void leavesWhatWasBuiltOnSince() {
        UUID kept = programme.contact("Ana", "place = 'Bonn'");
        UUID gone = programme.contact("Ana M.", "title = 'Chef', school = 'A'");
        UUID thread = programme.thread(gone);
        programme.point(gone, "EMAIL", "ana@home.example");
        Merged merged = programme.merge(kept, gone);
        programme.run("update contact set title = 'Head chef', version = version + 1 where id = ?", kept);
        UUID later = programme.thread(kept);
        programme.point(kept, "EMAIL", "ana@work.example");

        programme.undo(merged);

        assertThat(programme.value("contact", kept, "concat_ws('|', name, title, place, school is null)"))
                .contains("Ana|Head chef|Bonn|t");
        assertThat(programme.points(kept)).containsExactly("0 EMAIL ana@work.example");
        assertThat(programme.value("interview_thread", thread, "contact_id")).contains(gone.toString());
        assertThat(programme.value("interview_thread", later, "contact_id")).contains(kept.toString());
    }

    @Test
    void takesMergesBackInTheirOrder() {
        UUID ana = programme.contact("Ana");
        UUID anna = programme.contact("Anna");
        UUID anne = programme.contact("Anne");
        UUID thread = programme.thread(anna);
        List<String> before = programme.everything();
        Merged first = programme.merge(ana, anna);
        Merged second = programme.merge(anne, ana);

        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.seeker(), first.mergeId())))
                .isEqualTo("CHANGED_MEANWHILE at mergeId");
        assertThat(programme.value("interview_thread", thread, "contact_id")).contains(anne.toString());
        programme.undo(second);
        programme.undo(first);
        assertThat(programme.everything()).isEqualTo(before);
    }

    @Test
    void refusesToUndoWhenAThirdHasComeWithTheSameProfile() {
        UUID kept = programme.contact("Ana");
        UUID gone = programme.contact("Ana", "linked_in_key = 'ana'");
        Merged merged = merge(kept, gone, Map.of(MergeField.LINKED_IN, MergeSide.KEPT));
        programme.contact("Ana", "linked_in_key = 'ana'");

        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.seeker(), merged.mergeId())))
                .isEqualTo("ALREADY_EXISTS at mergeId");
    }

    @Test
    void leadsWhatIsUnsureToTheKeptOne() {
        UUID kept = programme.contact("Ana");
        UUID gone = programme.contact("Ana M.");
        UUID ben = programme.contact("Ben");
        UUID cleo = programme.contact("Cleo");
        UUID dora = programme.contact("Dora");
        PossiblePair withBen = tell(gone, ben);
        PossiblePair goneAndCleo = tell(gone, cleo);
        PossiblePair keptAndCleo = tell(kept, cleo);
        PossiblePair withDora = tell(dora, gone);
        keepApart(goneAndCleo);
        keepApart(withDora);

        programme.merge(kept, gone);

        assertThat(pair(withBen)).isEqualTo("OPEN " + names(kept, ben));
        assertThat(pair(keptAndCleo))
                .as("Cleo is another than the one that went")
                .isEqualTo("KEPT_APART " + names(kept, cleo));
        assertThat(programme.value("possible_duplicate", goneAndCleo.id(), "deleted_at is not null"))
                .contains("true");
        assertThat(pair(withDora)).isEqualTo("KEPT_APART " + names(kept, dora));
    }

    @Test
    void aPairThatWasDecidedSinceStaysDecided() {
        UUID kept = programme.contact("Ana");
        UUID gone = programme.contact("Ana M.");
        PossiblePair withBen = tell(gone, programme.contact("Ben"));
        Merged merged = programme.merge(kept, gone);
        keepApart(withBen);

        programme.undo(merged);

        assertThat(pair(withBen)).startsWith("KEPT_APART");
    }

    @Test
    void decidesAPairOnce() {
        UUID ana = programme.contact("Ana");
        UUID anna = programme.contact("Anna");
        PossiblePair pair = tell(anna, ana);
        assertThat(tell(ana, anna)).as("the same pair, however it is told").isEqualTo(pair);
        keepApart(pair);

        assertThat(programme.refusal(duplicates -> duplicates.keepApart(programme.seeker(), pair.id())))
                .isEqualTo("ALREADY_SETTLED at duplicateId");
        assertThat(programme.refusal(duplicates -> duplicates.merge(programme.seeker(), ofPair(ana, pair))))
                .isEqualTo("ALREADY_SETTLED at duplicateId");
        assertThat(programme.refusal(duplicates -> duplicates.tell(programme.seeker(), ana, anna)))
                .isEqualTo("ALREADY_SETTLED at secondId");
    }

    @Test
    void mergesAPairAndOpensItAgainWhenThatIsTakenBack() {
        UUID ana = programme.contact("Ana");
        UUID anna = programme.contact("Anna");
        PossiblePair pair = tell(anna, ana);

        Merged merged = programme.done(duplicates -> duplicates.merge(programme.seeker(), ofPair(ana, pair)));

        assertThat(merged.goneId()).isEqualTo(anna);
        assertThat(pair(pair)).startsWith("MERGED");
        programme.undo(merged);
        assertThat(pair(pair)).startsWith("OPEN");
    }

    @Test
    void refusesWhatCannotBeMerged() {
        UUID ana = programme.contact("Ana");
        UUID anna = programme.contact("Anna");
        UUID stranger = programme.neighbour().contact("Ana");
        PossiblePair pair = tell(anna, programme.contact("Ben"));

        assertThat(refusal(MergeWish.of(DuplicateEntity.CONTACT, ana, ana))).isEqualTo("CONFLICTING at goneId");
        assertThat(refusal(MergeWish.of(DuplicateEntity.CONTACT, ana, stranger)))
                .isEqualTo("NOT_FOUND at goneId");
        assertThat(refusal(MergeWish.of(DuplicateEntity.CONTACT, stranger, ana)))
                .isEqualTo("NOT_FOUND at keptId");
        assertThat(refusal(MergeWish.of(DuplicateEntity.DIRECTORY_PERSON, ana, anna)))
                .isEqualTo("NOT_FOUND at keptId");
        assertThat(refusal(ofPair(ana, pair))).isEqualTo("CONFLICTING at keptId");
        assertThat(refusal(wish(ana, anna, Map.of(MergeField.EMAIL, MergeSide.GONE), Optional.empty())))
                .isEqualTo("CONFLICTING at choices");
        assertThat(refusal(wish(ana, anna, Map.of(), Optional.of(3)))).isEqualTo("CHANGED_MEANWHILE at goneVersion");
        assertThat(programme.texts("select id from contact where deleted_at is not null"))
                .isEmpty();
    }

    @Test
    void refusesMoreAddressesThanAContactMayHave() {
        UUID ana = programme.contact("Ana");
        UUID anna = programme.contact("Anna");
        for (int i = 0; i < 20; i++) {
            programme.point(ana, "EMAIL", i + "@mill.example");
        }
        programme.point(anna, "EMAIL", "3@MILL.example");
        Merged merged = programme.merge(ana, anna);
        programme.undo(merged);
        programme.point(anna, "EMAIL", "20@mill.example");

        assertThat(refusal(MergeWish.of(DuplicateEntity.CONTACT, ana, anna))).isEqualTo("OUT_OF_RANGE at ");
    }

    @Test
    void touchesNothingOfOthers() {
        Programme neighbour = programme.neighbour();
        UUID theirs = neighbour.contact("Ana");
        UUID their = neighbour.contact("Ana M.");
        Merged merged = neighbour.merge(theirs, their);

        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.seeker(), merged.mergeId())))
                .isEqualTo("NOT_FOUND at mergeId");
        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.administrator(), merged.mergeId())))
                .isEqualTo("NOT_FOUND at mergeId");
    }

    @Test
    void knowsEveryColumnOfAContactAndCanMoveEveryTableThatRefersToOne() {
        for (DuplicateEntity entity : DuplicateEntity.values()) {
            Mergeable mergeable = Mergeable.of(entity);
            assertThat(programme.texts(
                            "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                            mergeable.table()))
                    .as("a column that a merge does not know of keeps one side's value: say which in Mergeable")
                    .isSubsetOf(mergeable.knownColumns());
            List<Reference> references = programme.transaction(connection -> Reference.to(
                    mergeable, new Statements(connection, Map.of("institution", programme.institution()))));
            assertThat(references)
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(reference.columns())
                            .as(reference.table())
                            .contains("id", "institution_id"));
            assertThat(references)
                    .flatMap(Reference::uniques)
                    .allSatisfy(unique -> assertThat(unique.columns()).contains("institution_id"));
        }
    }

    private Merged merge(UUID kept, UUID gone, Map<MergeField, MergeSide> choices) {
        return programme.done(
                duplicates -> duplicates.merge(programme.seeker(), wish(kept, gone, choices, Optional.empty())));
    }

    private static MergeWish wish(
            UUID kept, UUID gone, Map<MergeField, MergeSide> choices, Optional<Integer> goneVersion) {
        return new MergeWish(
                DuplicateEntity.CONTACT, kept, new MergeWish.Other.Of(gone), choices, Optional.of(0), goneVersion);
    }

    private static MergeWish ofPair(UUID kept, PossiblePair pair) {
        return new MergeWish(
                DuplicateEntity.CONTACT,
                kept,
                new MergeWish.Other.OfPair(pair.id()),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private String refusal(MergeWish wish) {
        return programme.refusal(duplicates -> duplicates.merge(programme.seeker(), wish));
    }

    private PossiblePair tell(UUID one, UUID other) {
        return programme.done(duplicates -> duplicates.tell(programme.seeker(), one, other));
    }

    private void keepApart(PossiblePair pair) {
        programme.done(duplicates -> duplicates.keepApart(programme.seeker(), pair.id()));
    }

    private String pair(PossiblePair pair) {
        return programme
                .value("possible_duplicate", pair.id(), "concat_ws(' ', state, first_id, second_id)")
                .orElseThrow();
    }

    private String names(UUID one, UUID other) {
        return programme
                .texts("select least(?::uuid, ?::uuid) || ' ' || greatest(?::uuid, ?::uuid)", one, other, one, other)
                .get(0);
    }
}
