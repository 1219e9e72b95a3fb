package org.throughline.graphql.plan;

import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Map;

/** Where the value of an argument, or of a part of one, comes from: the document itself, or a variable of the request. */
sealed interface Source {
    /** The value at a request with these variables, after coercion; null when not given. */
    Object at(Map<String, Object> variables);

    /** A member of an input object. */
    Source member(String name);

    /** A source that gives nothing. */
    Source NOTHING = new Constant(null);

    /** A value that stands in the document. */
    record Constant(Object value) implements Source {
        @Override
        public Object at(Map<String, Object> variables) {
            return value;
        }

        @Override
        public Source member(String name) {
            return value instanceof Map<?, ?> object ? new Constant(object.get(name)) : NOTHING;
        }
    }

    /** A variable. */
    record OfVariable(String name) implements Source {
        @Override
        public Object at(Map<String, Object> variables) {
            return variables.get(name);
        }

        @Override
        public Source member(String member) {
            return new Member(this, member);
        }
    }

    /** A member of an object that a variable gives. */
    record Member(Source object, String name) implements Source {
        @Override
        public Object at(Map<String, Object> variables) {
            return object.at(variables) instanceof Map<?, ?> members ? members.get(name) : null;
        }

        @Override
        public Source member(String member) {
            return new Member(this, member);
        }
    }

    /** An object that stands in the document, with variables in it. */
    record Written(Map<String, Source> members) implements Source {
        @Override
        public Object at(Map<String, Object> variables) {
            return members;
        }

        @Override
        public Source member(String name) {
            return members.getOrDefault(name, NOTHING);
        }
    }

    /** A list that stands in the document, with variables in it. */
    record Several(List<Source> elements) implements Source {
        @Override
        public Object at(Map<String, Object> variables) {
            return elements.stream().map(element -> element.at(variables)).toList();
        }

        @Override
        public Source member(String name) {
            return NOTHING;
        }
    }

    /**
     * The source of a value.
     *
     * @param written as it stands in the document
     * @param resolved what it came to when the plan was made, after coercion
     */
    static Source of(Value<?> written, Object resolved) {
        if (written instanceof NullValue) {
            return NOTHING;
        }
        if (written instanceof VariableReference variable) {
            return new OfVariable(variable.getName());
        }
        if (written instanceof ObjectValue object && resolved instanceof Map<?, ?> members) {
            Map<String, Source> sources = new java.util.LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                sources.put(field.getName(), of(field.getValue(), members.get(field.getName())));
            }
            return new Written(sources);
        }
        if (written instanceof ArrayValue array
                && resolved instanceof List<?> values
                && array.getValues().stream().anyMatch(VariableReference.class::isInstance)) {
            List<Source> sources = new java.util.ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                sources.add(of(array.getValues().get(i), values.get(i)));
            }
            return new Several(sources);
        }
        return new Constant(resolved);
    }
}
