package org.throughline.graphql.execution;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;
import org.throughline.domain.shared.RefusalCode;

/** The schema of the server, made by SmallRye outside of a server. */
public final class ServerSchema {
    private static final GraphQLSchema SCHEMA = build();

    private ServerSchema() {}

    /** The finished schema. */
    public static GraphQLSchema get() {
        return SCHEMA;
    }

    /** What SmallRye read from the API's classes. */
    public static Schema model() {
        return SchemaBuilder.build(index());
    }

    private static GraphQLSchema build() {
        return Bootstrap.bootstrap(model(), true);
    }

    private static IndexView index() {
        Indexer indexer = new Indexer();
        add(indexer, classesOf(ServerApi.class));
        add(indexer, classesOf(RefusalCode.class));
        return indexer.complete();
    }

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Indexer indexer, Path place) {
        try (var jar = Files.isDirectory(place) ? null : java.nio.file.FileSystems.newFileSystem(place);
                Stream<Path> files = Files.walk(jar == null ? place : jar.getPath("/"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
