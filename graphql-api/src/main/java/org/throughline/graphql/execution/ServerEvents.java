package org.throughline.graphql.execution;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;

/** Finishes the schema that SmallRye makes. Found by the service loader. */
public final class ServerEvents implements EventingService {
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaFinish.of(builder.build()));
    }
}
