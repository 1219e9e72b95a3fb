package org.throughline.graphql.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.domain.action.ActionKind;

class NextActionSqlTest {
    @Test
    void ranksTheKindsInTheOrderOfTheEnumEachWithItsPractice() {
        assertThat(NextActionSql.KINDS.replaceAll("\\s+", " "))
                .isEqualTo(Arrays.stream(ActionKind.values())
                        .map(kind -> "('" + kind + "', '" + kind.practice() + "')")
                        .collect(Collectors.joining(", ")));
    }
}
