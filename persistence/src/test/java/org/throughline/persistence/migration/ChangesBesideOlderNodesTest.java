package org.throughline.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesBesideOlderNodesTest {
    private static final Path CHANGELOGS = Path.of("src/main/resources/org/throughline/persistence/changelog");
    private static final Path PREVIOUS_RELEASE = Path.of("../.ci/previous-release");

    @Test
    void whatCameSinceTheLastReleaseLetsItsNodesServe() throws IOException {
        assertThat(ChangesBesideOlderNodes.objections(newer())).isEmpty();
    }

    @Test
    void theLastReleaseIsToldByItsLastChangelog() throws IOException {
        String last = lastReleased();
        try (Stream<Path> files = Files.list(CHANGELOGS)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith(last + "-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table contact drop column title;",
                "alter table contact\n    drop title;",
                "alter table if exists contact drop if exists title;",
                "alter table contact add nickname text, drop column title;",
                "alter table contact rename title to role;",
                "alter table contact rename to person;",
                "ALTER VIEW contact_in_directory RENAME TO other;",
                "alter table contact alter column title type int using 0;",
                "alter table contact alter title set data type varchar(20);",
                "alter table contact alter column title set not null;",
                "alter table account alter version drop default;",
                "alter table contact add nickname text not null;",
                "alter table contact add column a int not null default 0, add b numeric(1, 2) not null;",
                "alter table contact add title_key text generated always as (lower(title)) stored;",
                "alter table contact add secret uuid default gen_random_uuid();",
                "alter table contact add constraint short check (length(title) < 9);",
                "alter table contact add check (length(title) < 9) not valid;",
                "alter table contact add constraint c foreign key (institution_id, id) references seeker;",
                "create unique index contact_title on contact (institution_id, title);",
                "create index contact_title on contact (institution_id, title);",
                "drop index contact_title;",
                "drop table contact;",
                "drop function institutions();",
                "drop view contact_in_directory cascade;",
                "drop type mood;",
                "drop policy institution on contact;",
                "revoke select on contact from public;",
                "alter table contact no force row level security; update contact set title = ''; "
                        + "alter table contact force row level security;",
                "alter table contact set unlogged;",
                "truncate contact;",
                "do $$ begin execute format('drop table %I', 'contact'); end $$;",
                "do $$ begin if true then alter table contact drop column title; end if; end $$;",
                "/* harmless */ alter table /* really */ contact drop column title;"
            })
    void objectsToWhatAnOlderNodeWouldNotBear(String bad) {
        assertThat(ChangesBesideOlderNodes.objections(List.of("--changeset a:bad\n" + bad)))
                .singleElement()
                .asString()
                .startsWith("a:bad ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table contact add nickname text;",
                "alter table contact add drops int not null default 0;",
                "alter table contact add constraint_kind text;",
                "alter table contact drop constraint contact_level_check;",
                "alter table contact alter title drop not null;",
                "alter table contact alter title set default '';",
                "create table nickname (institution_id uuid not null, id uuid not null, primary key (institution_id, id));\n"
                        + "create unique index nickname_once on nickname (institution_id, id);\n"
                        + "alter table nickname add constraint c foreign key (institution_id, id) references seeker;",
                "create index concurrently contact_title on contact (institution_id, title);",
                "create or replace function f() returns int language plpgsql as $$ begin drop table x; return 1; end $$;",
                "create or replace view v with (security_invoker = true) as select 1 as one;",
                "-- drop table contact;\nselect 1;",
                "insert into nickname values ('drop');"
            })
    void hasNothingAgainstWhatIsOnlyAdded(String good) {
        assertThat(ChangesBesideOlderNodes.objections(List.of("--changeset a:good\n" + good)))
                .isEmpty();
    }

    @Test
    void believesAPersonWhoSaysWhy() {
        String drop = "alter table contact drop column title;";

        assertThat(ChangesBesideOlderNodes.objections(
                        List.of("--changeset a:b\n--beside-older-nodes: nothing has read it since 0.3\n" + drop)))
                .isEmpty();
        assertThat(ChangesBesideOlderNodes.objections(List.of("--changeset a:b\n--beside-older-nodes: ok\n" + drop)))
                .hasSize(1);
        assertThat(ChangesBesideOlderNodes.objections(List.of(
                        "--changeset a:b\n--beside-older-nodes: nothing has read it since 0.3\nselect 1;\n--changeset a:c\n"
                                + drop)))
                .as("of this change set only")
                .hasSize(1);
    }

    private static List<String> newer() throws IOException {
        String last = lastReleased();
        try (Stream<Path> files = Files.list(CHANGELOGS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> file.getFileName().toString().compareTo(last + "-~") > 0)
                    .sorted()
                    .map(ChangesBesideOlderNodesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lastReleased() throws IOException {
        return Files.readAllLines(PREVIOUS_RELEASE).stream()
                .filter(line -> line.startsWith("changelog="))
                .map(line -> line.substring("changelog=".length()))
                .findFirst()
                .orElseThrow();
    }
}
