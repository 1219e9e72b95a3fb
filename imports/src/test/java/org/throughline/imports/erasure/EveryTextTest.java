package org.throughline.imports.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.imports.sql.Statements;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** Whatever the database can hold words in, somebody has decided what an erasure does there. */
@DatabaseTest
class EveryTextTest {
    /** Tables of no institution, with the reason why no erasure looks there. */
    private static final Map<String, String> OF_NOBODY = Map.of(
            "databasechangelog", "Which migrations have run.",
            "databasechangeloglock", "Which node runs them.",
            "job_instance", "Names of jobs.",
            "job_execution", "States of jobs, and ids of what they work on.",
            "sign_in_attempt", "Hashes of addresses; a seeker's goes, all others within a day.",
            "sign_in_journey", "Secrets, for ten minutes.");

    /** Hashes, keys and ids; and what {@link Leftovers} empties. */
    private static final Set<String> FIXED = Set.of(
            "calendar_feed.secret_hash",
            "digest_mail.unsubscribe_hash",
            "erasure.erased_ids",
            "erasure_key.inner_pad",
            "erasure_key.outer_pad",
            "export_job.download_key",
            "bulk_import.wanted_mapping");

    /** Tables with the columns in which a person's words are struck out: all that people or their programs write into. */
    private static final String STRUCK = """
            action_choice action_key
            activity words
            background name
            bank_question language question
            bulk_import delimiter encoding fault_code fault_column fault_message fault_sheet file_name format node phase sha256 wanted_delimiter wanted_encoding wanted_format
            checklist_tick item
            claim refinement statement
            cohort name
            comfort_note words
            commitment what
            common_ground fact
            contact groups imported_organization imported_title interest linked_in_url place school tags title
            debrief notes story
            digest_mail reply
            exchange what
            export_job fault_code fault_message file_name node
            feedback feedback response
            fit_rating evidence
            help_event words
            insight insight source_role source_sector
            interview_thread purpose slot_place slot_time_zone
            introduction other_name reason
            message body findings language subject text_key
            message_template body language name subject
            organization name place sector
            outcome organization title words
            question answer bank_text better_wording question
            referral check_in_reason details name
            research_note note source
            resource description practice title url
            seeker goal time_zone
            seeker_value name
            signal words
            target name organization reason
            thread_event close_reason override_reason slot_place slot_time_zone summary
            touch brought
            """;

    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
              and c.data_type not in ('uuid', 'boolean', 'integer', 'bigint', 'smallint', 'double precision', 'date',
                                      'timestamp with time zone', 'timestamp without time zone')
              and not exists (
                select from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                where k.conrelid = (quote_ident(c.table_name))::regclass and k.contype = 'c' and a.attname = c.column_name
                  and pg_get_constraintdef(k.oid) ~ 'ANY \\(.*ARRAY|<@')
            order by 1""";

    @Test
    void isDecidedOn(TestDatabase database) throws Exception {
        College college = new College(database);
        Set<String> undecided = new TreeSet<>(college.texts(COLUMNS));
        assertThat(undecided).hasSizeGreaterThan(100);

        undecided.removeIf(place -> OF_NOBODY.containsKey(table(place))
                || FreeTexts.SPARED.containsKey(table(place))
                || FreeTexts.SPARED_COLUMNS.containsKey(place)
                || Leftovers.CLEARED.contains(table(place))
                || FIXED.contains(place)
                || struck().contains(place));

        assertThat(undecided).isEmpty();
    }

    @Test
    void wordsAreStruckOutWhereItWasDecided(TestDatabase database) throws Exception {
        College college = new College(database);
        try (Connection connection = college.serving().getConnection()) {
            assertThat(new FreeTexts(new Statements(connection, Map.of())).places())
                    .containsExactlyInAnyOrderElementsOf(struck());
        }
    }

    private static Set<String> struck() {
        return STRUCK.lines()
                .flatMap(line -> {
                    List<String> words = List.of(line.split(" "));
                    return words.stream().skip(1).map(column -> words.get(0) + "." + column);
                })
                .collect(Collectors.toSet());
    }

    private static String table(String place) {
        return place.substring(0, place.indexOf('.'));
    }
}
