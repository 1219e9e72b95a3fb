package org.throughline.graphql.document;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.graphql.json.Text;

/**
 * Measures a document before it is validated, because validating a hostile one is the costly part. Every fragment is measured
 * once, however often it is spread, so measuring takes no longer than the text is long.
 */
final class Measure {
    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    private final DocumentLimits limits;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Size> measured = new HashMap<>();
    private final Set<String> beingMeasured = new HashSet<>();
    private int nodes;
    private int directives;
    private boolean introspects;

    private Measure(Document document, DocumentLimits limits) {
        this.limits = limits;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
    }

    /** The measure of a document that keeps within the limits. */
    static Measure of(Document document, DocumentLimits limits) throws DocumentRefused {
        Measure measure = new Measure(document, limits);
        measure.look(document);
        measure.check("directives", measure.directives, limits.directives());
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            measure.check(operation);
        }
        return measure;
    }

    int nodes() {
        return nodes;
    }

    boolean introspects() {
        return introspects;
    }

    private void look(Node<?> node) throws DocumentRefused {
        nodes++;
        if (node instanceof Directive) {
            directives++;
        } else if (node instanceof Field field) {
            introspects |= INTROSPECTION.contains(field.getName());
        } else if (node instanceof StringValue text && !Text.isStorable(text.getValue())) {
            throw DocumentRefused.tooMuch("NOT_TEXT", "A text of the query has a character that no text can have.");
        }
        for (Node<?> child : node.getChildren()) {
            look(child);
        }
    }

    private void check(OperationDefinition operation) throws DocumentRefused {
        Size size = size(operation.getSelectionSet());
        check("fields within fields", size.depth(), limits.depth());
        check("fields", size.fields(), limits.fields());
        check("aliases", size.aliases(), limits.aliases());
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            check("changes", size.roots(), limits.changes());
        }
    }

    private void check(String what, long has, long most) throws DocumentRefused {
        if (has > most) {
            throw DocumentRefused.tooMuch(
                    "TOO_COMPLEX", "The query has too many %s: %d are the most.".formatted(what, most));
        }
    }

    private Size size(SelectionSet selections) throws DocumentRefused {
        Size size = Size.NOTHING;
        List<Selection<?>> all = selections == null ? List.of() : List.copyOf(casted(selections));
        for (Selection<?> selection : all) {
            size = size.and(size(selection));
        }
        return size;
    }

    @SuppressWarnings("unchecked")
    private static List<Selection<?>> casted(SelectionSet selections) {
        return (List<Selection<?>>) (List<?>) selections.getSelections();
    }

    private Size size(Selection<?> selection) throws DocumentRefused {
        if (selection instanceof Field field) {
            return size(field.getSelectionSet()).in(field);
        }
        if (selection instanceof InlineFragment inline) {
            return size(inline.getSelectionSet());
        }
        return size(((FragmentSpread) selection).getName());
    }

    private Size size(String fragment) throws DocumentRefused {
        Size known = measured.get(fragment);
        if (known != null) {
            return known;
        }
        FragmentDefinition definition = fragments.get(fragment);
        if (definition == null) {
            return Size.NOTHING;
        }
        if (!beingMeasured.add(fragment)) {
            throw DocumentRefused.tooMuch("FRAGMENT_CIRCLE", "A fragment of the query is within itself.");
        }
        Size size = size(definition.getSelectionSet());
        measured.put(fragment, size);
        return size;
    }

    /** How much a selection asks for; numbers that would not fit stay at the largest. */
    private record Size(long roots, long fields, int depth, long aliases) {
        private static final Size NOTHING = new Size(0, 0, 0, 0);
        private static final long MOST = Integer.MAX_VALUE;

        Size and(Size other) {
            return new Size(
                    Math.min(MOST, roots + other.roots),
                    Math.min(MOST, fields + other.fields),
                    Math.max(depth, other.depth),
                    Math.min(MOST, aliases + other.aliases));
        }

        Size in(Field field) {
            return new Size(1, fields + 1, depth + 1, aliases + (field.getAlias() == null ? 0 : 1));
        }
    }
}
