package org.throughline.graphql.endpoint;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.graphql.document.DocumentLimits;

/** What the endpoint takes, as it was set; the README has the list. */
@Dependent
public class EndpointSettings {
    @Inject
    @ConfigProperty(name = "throughline.graphql.get", defaultValue = "true")
    private boolean queriesByGet;

    @Inject
    @ConfigProperty(name = "throughline.graphql.introspection", defaultValue = "true")
    private boolean introspection;

    @Inject
    @ConfigProperty(name = "throughline.graphql.trusted-only", defaultValue = "false")
    private boolean trustedOnly;

    @Inject
    @ConfigProperty(name = "throughline.graphql.trusted-documents")
    private Optional<String> trustedDocuments;

    @Inject
    @ConfigProperty(name = "throughline.graphql.largest-body", defaultValue = "131072")
    private int largestBody;

    @Inject
    @ConfigProperty(name = "throughline.graphql.deepest-json", defaultValue = "32")
    private int deepestJson;

    @Inject
    @ConfigProperty(name = "throughline.graphql.longest-query", defaultValue = "50000")
    private int longestQuery;

    @Inject
    @ConfigProperty(name = "throughline.graphql.most-tokens", defaultValue = "5000")
    private int mostTokens;

    @Inject
    @ConfigProperty(name = "throughline.graphql.deepest-query", defaultValue = "24")
    private int deepestQuery;

    @Inject
    @ConfigProperty(name = "throughline.graphql.most-fields", defaultValue = "1000")
    private int mostFields;

    @Inject
    @ConfigProperty(name = "throughline.graphql.most-aliases", defaultValue = "100")
    private int mostAliases;

    @Inject
    @ConfigProperty(name = "throughline.graphql.most-directives", defaultValue = "50")
    private int mostDirectives;

    @Inject
    @ConfigProperty(name = "throughline.graphql.most-changes", defaultValue = "20")
    private int mostChanges;

    boolean queriesByGet() {
        return queriesByGet;
    }

    boolean introspection() {
        return introspection;
    }

    boolean trustedOnly() {
        return trustedOnly;
    }

    /** A manifest beside those in our own jars. */
    Optional<Path> trustedDocuments() {
        return trustedDocuments.filter(path -> !path.isBlank()).map(Path::of);
    }

    /** In bytes, after it was unpacked. */
    int largestBody() {
        return largestBody;
    }

    int deepestJson() {
        return deepestJson;
    }

    DocumentLimits documentLimits() {
        return new DocumentLimits(
                longestQuery, mostTokens, deepestQuery, mostFields, mostAliases, mostDirectives, mostChanges);
    }
}
