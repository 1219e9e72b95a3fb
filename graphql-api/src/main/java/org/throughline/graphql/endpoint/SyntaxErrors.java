package org.throughline.graphql.endpoint;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.Map;

/** SmallRye answers a document that cannot be parsed without saying where and why; this says it. */
final class SyntaxErrors {
    private static final String UNPARSEABLE = "Unparseable input document";

    private SyntaxErrors() {}

    /** The same result, unless it only says that the query cannot be parsed: then the place and the reason. */
    static ExecutionResult named(ExecutionResult result, String query) {
        boolean unparseable = result.getErrors().size() == 1
                && UNPARSEABLE.equals(result.getErrors().get(0).getMessage());
        if (!unparseable) {
            return result;
        }
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                    .build());
            return result;
        } catch (ParseCancelledException
                | ParseCancelledTooDeepException
                | ParseCancelledTooManyCharsException tooMuch) {
            return refused(GraphqlErrorBuilder.newError()
                    .message("The query is too long or too deep.")
                    .extensions(Map.of("code", "TOO_COMPLEX"))
                    .build());
        } catch (InvalidSyntaxException syntax) {
            return refused(syntax.toInvalidSyntaxError());
        }
    }

    private static ExecutionResult refused(GraphQLError error) {
        return ExecutionResultImpl.newExecutionResult().addError(error).build();
    }
}
