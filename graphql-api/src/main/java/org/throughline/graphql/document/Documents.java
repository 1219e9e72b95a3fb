package org.throughline.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import org.throughline.graphql.telemetry.CacheUse;

/**
 * The documents that clients send. One is parsed, measured and validated when it is first seen, and then kept while it is used
 * more than others; what is refused is not kept. The cache is bounded by the size of the documents in it, not by their number.
 */
public final class Documents {
    /** Parts of documents in all: some ten thousand usual documents, or below 200 MB. */
    private static final int MOST_NODES = 500_000;
    /** What a small document takes beside its parts, as if it were parts. */
    private static final int NODES_OF_ANY = 20;

    private static final int DEEPEST_RULE = 200;

    private final GraphQLSchema schema;
    private final DocumentLimits limits;
    private final ParserOptions options;
    private final Cache<String, KnownDocument> known = Caffeine.newBuilder()
            .maximumWeight(MOST_NODES)
            .weigher((String text, KnownDocument document) ->
                    NODES_OF_ANY + document.nodes() + text.length() / NODES_OF_ANY)
            .build();
    private final CacheUse use = new CacheUse(known::estimatedSize);

    /** Documents over this schema, within these limits. */
    public Documents(GraphQLSchema schema, DocumentLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                .maxCharacters(limits.characters())
                .maxRuleDepth(DEEPEST_RULE)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
    }

    /** Documents of our own, whatever they have. */
    public static Documents unlimited(GraphQLSchema schema) {
        return new Documents(schema, DocumentLimits.NONE);
    }

    /** The document of a text, read now or before. */
    public KnownDocument of(String text) throws DocumentRefused {
        KnownDocument document = known.getIfPresent(text);
        if (document == null) {
            use.missed();
            document = read(text);
            known.put(text, document);
        } else {
            use.hit();
        }
        return document;
    }

    /** How often a document was known already. */
    public CacheUse use() {
        return use;
    }

    private KnownDocument read(String text) throws DocumentRefused {
        if (text.length() > limits.characters()) {
            throw tooLong();
        }
        Document document = parsed(text);
        Measure measure = Measure.of(document, limits);
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw DocumentRefused.invalid(errors);
        }
        return new KnownDocument(document, measure);
    }

    private Document parsed(String text) throws DocumentRefused {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .locale(Locale.ENGLISH)
                    .build());
        } catch (ParseCancelledException
                | ParseCancelledTooDeepException
                | ParseCancelledTooManyCharsException tooMuch) {
            throw tooLong();
        } catch (InvalidSyntaxException syntax) {
            throw DocumentRefused.invalid(List.of(syntax.toInvalidSyntaxError()));
        }
    }

    private DocumentRefused tooLong() {
        return DocumentRefused.tooMuch(
                "TOO_COMPLEX",
                "The query is too long or too deep: %d characters, %d words and signs are the most."
                        .formatted(limits.characters(), limits.tokens()));
    }
}
