package org.throughline.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.introspection.IntrospectionQuery;
import graphql.language.OperationDefinition.Operation;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.graphql.execution.ServerSchema;

class DocumentsTest {
    private static final DocumentLimits LIMITS = new DocumentLimits(5_000, 1_500, 15, 200, 10, 5, 3);
    private final Documents documents = new Documents(ServerSchema.get(), LIMITS);

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("characters", "{ __typename } #" + "x".repeat(5_000), "TOO_COMPLEX"),
                Arguments.of("tokens", "{ " + times(1_500, i -> "id ") + "}", "TOO_COMPLEX"),
                Arguments.of("rules", "{ " + "a { ".repeat(400) + "b" + " }".repeat(400) + " }", "TOO_COMPLEX"),
                Arguments.of("depth", "{ " + "a { ".repeat(15) + "b" + " }".repeat(15) + " }", "TOO_COMPLEX"),
                Arguments.of("fields", "{ " + times(201, i -> "id ") + "}", "TOO_COMPLEX"),
                Arguments.of("aliases", "{ " + times(11, i -> "a" + i + ": __typename ") + "}", "TOO_COMPLEX"),
                Arguments.of(
                        "aliases in a fragment",
                        "{ " + times(6, i -> "...F ") + "} fragment F on Query { a: __typename b: __typename }",
                        "TOO_COMPLEX"),
                Arguments.of("directives", "{ __typename" + " @skip(if: false)".repeat(6) + " }", "TOO_COMPLEX"),
                Arguments.of(
                        "changes",
                        "mutation { "
                                + times(4, i -> "a" + i + ": createContact(input: {name: \"x\"}) { contact { id } } ")
                                + "}",
                        "TOO_COMPLEX"),
                Arguments.of("fragments that double", doubling(40), "TOO_COMPLEX"),
                Arguments.of(
                        "a circle",
                        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                        "FRAGMENT_CIRCLE"),
                Arguments.of("a circle of one", "{ ...A } fragment A on Query { __typename ...A }", "FRAGMENT_CIRCLE"),
                Arguments.of("NUL", "{ contacts(filter: {search: \"\\u0000\"}) { totalCount } }", "NOT_TEXT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void refusesWhatIsTooMuchBeforeItIsValidated(String what, String document, String code) {
        DocumentRefused refused = refusal(document);
        assertThat(refused.isTooMuch()).isTrue();
        assertThat(refused.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code));
    }

    @ParameterizedTest
    @MethodSource("within")
    void takesWhatKeepsWithinEveryLimit(String document) throws DocumentRefused {
        assertThat(documents.of(document).entry().hasErrors()).isFalse();
    }

    static Stream<String> within() {
        return Stream.of(
                IntrospectionQuery.INTROSPECTION_QUERY,
                "{ " + times(10, i -> "a" + i + ": __typename ") + "}",
                "{ " + times(5, i -> "a" + i + ": __typename @skip(if: false) ") + "}",
                "mutation { " + times(3, i -> "a" + i + ": createContact(input: {name: \"🦙\"}) { contact { id } } ")
                        + "}");
    }

    @Test
    void tellsWhatTheLanguageRefuses() {
        assertThat(refusal("{ nonsense }").isTooMuch()).isFalse();
        assertThat(refusal("{ contacts(").isTooMuch()).isFalse();
        assertThat(refusal("{ a: contacts(filter: {search: \"\\uD83E\"}) { totalCount } }")
                        .errors())
                .hasSize(1);
    }

    @Test
    void readsADocumentOnce() throws DocumentRefused {
        assertThat(documents.of("{ __typename }")).isSameAs(documents.of("{ " + "__typename }"));
    }

    @Test
    void knowsWhatAnOperationDoes() throws DocumentRefused {
        KnownDocument both = documents.of(
                "query A { __typename } mutation B { createContact(input: {name: \"x\"}) { contact { id } } }");
        assertThat(both.operation(Optional.of("A"))).contains(Operation.QUERY);
        assertThat(both.operation(Optional.of("B"))).contains(Operation.MUTATION);
        assertThat(both.operation(Optional.of("C"))).isEmpty();
        assertThat(both.operation(Optional.empty())).isEmpty();
        assertThat(documents.of("{ __typename }").operation(Optional.empty())).contains(Operation.QUERY);
    }

    @Test
    void noticesIntrospectionInAFragment() throws DocumentRefused {
        assertThat(documents
                        .of("{ ...F } fragment F on Query { __schema { queryType { name } } }")
                        .introspects())
                .isTrue();
        assertThat(documents.of("{ __typename }").introspects()).isFalse();
    }

    private DocumentRefused refusal(String document) {
        return catchThrowableOfType(DocumentRefused.class, () -> documents.of(document));
    }

    /** Each fragment spreads the next one twice: a short text that stands for 2^n fields. */
    private static String doubling(int levels) {
        return "{ ...F0 } "
                + times(levels, i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " } ")
                + "fragment F" + levels + " on Query { __typename }";
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
