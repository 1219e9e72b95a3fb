package org.throughline.graphql.mutation;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;

/** View records of which only the id is known: the query compiler reads the rest. */
final class References {
    private References() {}

    static <V extends Record> V to(Class<V> view, UUID id) {
        RecordComponent[] components = view.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals("id") ? id.toString() : null)
                .toArray();
        try {
            Constructor<V> constructor = view.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its canonical constructor: " + view, impossible);
        }
    }
}
