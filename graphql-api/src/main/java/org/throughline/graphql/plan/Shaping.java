package org.throughline.graphql.plan;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.Set;
import java.util.TreeSet;

/** Finds the variables on which it depends which fields a document selects. */
final class Shaping {
    private static final Set<String> DECIDING = Set.of("include", "skip");

    private Shaping() {}

    static Set<String> variables(Document document) {
        Set<String> variables = new TreeSet<>();
        collect(document, false, variables);
        return variables;
    }

    private static void collect(Node<?> node, boolean inDirective, Set<String> variables) {
        if (inDirective && node instanceof VariableReference reference) {
            variables.add(reference.getName());
        }
        boolean deciding = inDirective || node instanceof Directive directive && DECIDING.contains(directive.getName());
        for (Node<?> child : node.getChildren()) {
            collect(child, deciding, variables);
        }
    }
}
