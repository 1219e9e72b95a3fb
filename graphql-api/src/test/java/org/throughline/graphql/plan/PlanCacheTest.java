package org.throughline.graphql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.RawVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;

class PlanCacheTest {
    private static final Document DOCUMENT = Parser.parse("""
            query ($first: Int, $after: String, $filter: ContactFilter, $by: ContactOrder, $more: Boolean = false) {
              contacts(first: $first, after: $after, filter: $filter, orderBy: $by) { nodes { id name @include(if: $more) } }
            }
            """);

    /** Read from the API's classes anew whenever it is asked for. */
    private static final Catalogue CATALOGUE = ServerApi.catalogue();

    private final PlanCache cache = new PlanCache();
    private final List<Plan> made = new ArrayList<>();

    @Test
    void makesOnePlanForAllValues() {
        ask(Map.of("first", 5, "filter", Map.of("search", "a")));
        ask(Map.of("first", 9, "filter", Map.of("search", "b")));
        ask(Map.of("first", 100, "filter", Map.of("search", "")));
        assertThat(made).hasSize(1);
    }

    @Test
    void makesAnotherPlanForAnotherShape() {
        ask(Map.of());
        ask(Map.of("after", "x"));
        ask(Map.of("filter", Map.of("search", "a")));
        ask(Map.of("filter", Map.of("neverInterviewed", true)));
        ask(Map.of("by", Map.of("field", "NAME", "direction", "ASC")));
        ask(Map.of("by", Map.of("field", "NAME", "direction", "DESC")));
        ask(Map.of("more", true));
        assertThat(made).hasSize(7);
        ask(Map.of("filter", Map.of("neverInterviewed", false)));
        ask(Map.of("more", true));
        assertThat(made).hasSize(7);
    }

    @Test
    void forgetsWhatIsUsedLeast() {
        List<Document> kept = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            Document document = Parser.parse("{ contacts { totalCount } }");
            kept.add(document);
            cache.get(
                    document,
                    null,
                    Map.of(),
                    () -> normalised(document, Map.of()),
                    making -> Optional.of(plan(making)));
        }
        assertThat(made).hasSize(2_100);
        assertThat(cache.documents()).isEqualTo(2_000);
        assertThat(kept).hasSize(2_100);
    }

    private void ask(Map<String, Object> variables) {
        cache.get(
                DOCUMENT,
                null,
                variables,
                () -> normalised(DOCUMENT, variables),
                making -> Optional.of(plan(making, variables)));
    }

    private Plan plan(PlanCache.Making making) {
        return plan(making, Map.of());
    }

    private Plan plan(PlanCache.Making making, Map<String, Object> variables) {
        Plan plan = new Planner(CATALOGUE, variables)
                .planRoot(making.operation().getTopLevelFields(), making.shapingVariables());
        made.add(plan);
        return plan;
    }

    private static ExecutableNormalizedOperation normalised(Document document, Map<String, Object> variables) {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                ServerSchema.get(), document, null, RawVariables.of(variables));
    }
}
