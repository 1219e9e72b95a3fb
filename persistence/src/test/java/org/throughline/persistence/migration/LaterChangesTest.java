package org.throughline.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever migrates is held to row-level security and works for no institution: a statement that changes rows would change
 * none, and say nothing. So a change that does begins by {@code alter table … no force row level security} and ends by
 * {@code … force row level security}, both in its transaction.
 */
class LaterChangesTest {
    private static final String FOLDER = "/org/throughline/persistence/changelog/";
    private static final Pattern FILE = Pattern.compile("file=\"([\\w-]+\\.sql)\"");
    private static final String FIRST_THAT_IS_HELD = "0036-keys.sql";
    private static final Pattern CHANGES_ROWS =
            Pattern.compile("^(update|insert into|delete from|merge into|with)\\s", Pattern.MULTILINE);

    @Test
    void whatChangesRowsIsNotHeldMeanwhile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String file : laterFiles()) {
            brokenIn(text(file)).forEach(change -> broken.add(file + ": " + change));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aChangeThatWouldChangeNothingIsFound() {
        assertThat(brokenIn("""
                        --changeset throughline:harmless
                        alter table contact add shoe_size int;
                        create function f() returns void language sql as $$ update contact set name = '' $$;

                        --changeset throughline:forgotten
                        update contact set shoe_size = 44;

                        --changeset throughline:thought-of
                        alter table contact no force row level security;
                        update contact set shoe_size = 44;
                        alter table contact force row level security;
                        """)).containsExactly("throughline:forgotten");
    }

    private static List<String> brokenIn(String text) {
        List<String> broken = new ArrayList<>();
        for (String change : text.split("--changeset ")) {
            boolean isNotHeld = change.contains(" no force row level security")
                    && change.indexOf(" force row level security", change.lastIndexOf(" no force")) > 0;
            if (CHANGES_ROWS.matcher(change).find() && !isNotHeld) {
                broken.add(change.split("\\s", 2)[0]);
            }
        }
        return broken;
    }

    private static List<String> laterFiles() throws IOException {
        List<String> files = FILE.matcher(text("master.xml"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(files).contains(FIRST_THAT_IS_HELD);
        return files.subList(files.indexOf(FIRST_THAT_IS_HELD), files.size());
    }

    private static String text(String file) throws IOException {
        try (InputStream in = LaterChangesTest.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
