package org.throughline.graphql.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Which fields of the input a client gave: null was given to be erased, absent means unchanged. */
@RequestScoped
public class Given {
    @Inject
    private Context context;

    /** The new value when the field was given (even as null), the present one otherwise. */
    public <T> T or(String field, T given, T present) {
        return input().containsKey(field) ? given : present;
    }

    /** Whether the field was given. */
    public boolean has(String field) {
        return input().containsKey(field);
    }

    /** The input as it was given, after coercion. */
    Map<String, Object> input() {
        return context.unwrap(DataFetchingEnvironment.class).getArgument("input");
    }

    /** The name of the running mutation. */
    String operation() {
        return context.unwrap(DataFetchingEnvironment.class).getField().getName();
    }
}
