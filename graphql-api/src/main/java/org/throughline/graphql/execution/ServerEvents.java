package org.throughline.graphql.execution;

import graphql.GraphQL;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;

/** Plugs the query compiler into SmallRye, and finishes the schema that SmallRye makes. Found by the service loader. */
public final class ServerEvents implements EventingService {
    private static final int MOST_TOKENS = 5_000;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int DEEPEST_RULE = 200;

    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaFinish.of(builder.build()));
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        // SmallRye's own setting sets the options of SDL, not of operations.
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.newParserOptions()
                .maxTokens(MOST_TOKENS)
                .maxCharacters(MOST_CHARACTERS)
                .maxRuleDepth(DEEPEST_RULE)
                .build());
        StoredReads reads = CDI.current().select(StoredReads.class).get();
        return builder.queryExecutionStrategy(new PlannedExecution(reads, new ExceptionHandler()))
                .mutationExecutionStrategy(new MutationExecution(new ExceptionHandler()));
    }
}
