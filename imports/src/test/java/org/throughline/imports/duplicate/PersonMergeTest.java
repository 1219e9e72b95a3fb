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
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class PersonMergeTest {
    private Programme programme;

    @BeforeEach
    void enter(TestDatabase database) {
        programme = Programme.in(database);
    }

    @Test
    void makesTwoOfTheDirectoryOneForEverySeeker() {
        UUID kept = programme.person(
                "Ana Mill", "email = 'ana@mill.example', external_key = 'a1', groups = '{Chess}', monthly_limit = 2");
        UUID gone = programme.person(
                "Ana M.",
                "email = 'ana@home.example', further_emails = '{ANA@mill.example,a@third.example}', external_key = 'a2',"
                        + " topics = 'Bread', groups = '{Golf}', monthly_limit = 5");
        Programme neighbour = programme.neighbour();
        UUID contact = programme.contact("Ana", "directory_person_id = '" + gone + "'");
        UUID theirs = neighbour.contact("Ana", "directory_person_id = '" + gone + "'");
        List<String> before = programme.everything();

        Merged merged =
                merge(kept, gone, Map.of(MergeField.EMAIL, MergeSide.GONE, MergeField.MONTHLY_LIMIT, MergeSide.GONE));

        assertThat(
                        programme.value(
                                "directory_person",
                                kept,
                                "concat_ws('|', name, email, further_emails, topics, groups, monthly_limit, external_key, version)"))
                .contains("Ana Mill|ana@home.example|{ana@mill.example,a@third.example}|Bread|{Chess,Golf}|5|a1|1");
        assertThat(programme.value("contact", contact, "directory_person_id")).contains(kept.toString());
        assertThat(programme.value("contact", theirs, "directory_person_id")).contains(kept.toString());
        assertThat(programme.texts("select external_key from external_key where row_id = ?", kept))
                .as("a later import finds the kept one by either key")
                .containsExactly("a2");

        programme.done(duplicates -> duplicates.undoMerge(programme.administrator(), merged.mergeId()));
        assertThat(programme.everything()).isEqualTo(before);
    }

    @Test
    void movesContactsThatWereDeletedTooForTheirRequestsCount() {
        UUID kept = programme.person("Ana Mill");
        UUID gone = programme.person("Ana M.");
        UUID deleted = programme.contact("Ana", "directory_person_id = '" + gone + "'", "deleted_at = now()");
        programme.run("update interview_thread set requested_at = now() where id = ?", programme.thread(deleted));

        merge(kept, gone, Map.of());

        assertThat(programme.texts(
                        "select directory_person_id from directory_request where directory_person_id in (?, ?)",
                        kept,
                        gone))
                .containsExactly(kept.toString());
    }

    @Test
    void refusesMoreAddressesThanAPersonMayHave() {
        UUID kept =
                programme.person("Ana Mill", "email = 'a@x.example'", "further_emails = '{b@x.example,c@x.example}'");
        UUID gone = programme.person("Ana M.", "email = 'd@x.example'", "further_emails = '{e@x.example}'");

        assertThat(programme.refusal(duplicates -> duplicates.merge(
                        programme.administrator(), MergeWish.of(DuplicateEntity.DIRECTORY_PERSON, kept, gone))))
                .isEqualTo("OUT_OF_RANGE at ");
        assertThat(programme.value("directory_person", gone, "deleted_at is null"))
                .contains("true");
    }

    @Test
    void isForAdministratorsOnly() {
        UUID kept = programme.person("Ana Mill");
        UUID gone = programme.person("Ana M.");
        Merged merged = merge(kept, gone, Map.of());

        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.seeker(), merged.mergeId())))
                .isEqualTo("NOT_FOUND at mergeId");
        assertThat(programme.refusal(duplicates -> duplicates.merge(
                        programme.seeker(), MergeWish.of(DuplicateEntity.DIRECTORY_PERSON, kept, gone))))
                .isEqualTo("NOT_FOUND at keptId");
        assertThat(programme.refusal(duplicates -> duplicates.tell(programme.seeker(), kept, gone)))
                .isEqualTo("NOT_FOUND at firstId");
        assertThat(programme.refusal(duplicates -> duplicates.merge(
                        Programme.in(programme.database()).administrator(),
                        MergeWish.of(DuplicateEntity.DIRECTORY_PERSON, kept, gone))))
                .as("an administrator of another institution")
                .isEqualTo("NOT_FOUND at keptId");
    }

    @Test
    void refusesToUndoWhenAThirdHasComeWithAnAddress() {
        UUID kept = programme.person("Ana Mill", "email = 'ana@mill.example'");
        UUID gone = programme.person("Ana M.", "email = 'ana@home.example'");
        Merged merged = merge(kept, gone, Map.of(MergeField.EMAIL, MergeSide.GONE));
        programme.person("Anita", "email = 'ANA@mill.example'");

        assertThat(programme.refusal(duplicates -> duplicates.undoMerge(programme.administrator(), merged.mergeId())))
                .isEqualTo("ALREADY_EXISTS at mergeId");
    }

    private Merged merge(UUID kept, UUID gone, Map<MergeField, MergeSide> choices) {
        return programme.done(duplicates -> duplicates.merge(
                programme.administrator(),
                new MergeWish(
                        DuplicateEntity.DIRECTORY_PERSON,
                        kept,
                        new MergeWish.Other.Of(gone),
                        choices,
                        Optional.empty(),
                        Optional.empty())));
    }
}
