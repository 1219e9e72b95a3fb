package org.throughline.imports.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The template that people download has exactly the columns that are facts of their own. */
class RosterTemplateTest {
    @Test
    void namesEveryFactByItsOwnField() throws IOException {
        List<String> columns = List.of(Files.readString(Path.of("..", "docs", "templates", "roster.csv"))
                .strip()
                .split(","));
        List<String> facts = Arrays.stream(Fact.values())
                .filter(fact -> fact != Fact.ADVISOR_EMAIL)
                .map(Fact::column)
                .toList();
        assertThat(columns).containsExactlyElementsOf(facts);
        assertThat(columns)
                .allSatisfy(column -> assertThat(RosterField.NAMES.field(column))
                        .contains(RosterField.valueOf(column.toUpperCase(Locale.ROOT))
                                .name()));
    }
}
