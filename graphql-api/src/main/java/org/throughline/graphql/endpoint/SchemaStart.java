package org.throughline.graphql.endpoint;

import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import io.smallrye.graphql.schema.SchemaBuilder;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;

/**
 * Makes the schema when the application starts, from the indexes that the build left in our jars. SmallRye's own servlet
 * module would do it too, but it brings endpoints of its own, which answer what ours refuses.
 */
@WebListener
public class SchemaStart implements ServletContextListener {
    private static final String INDEX = "META-INF/jandex.idx";

    @Inject
    private GraphQLProducer producer;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        try {
            producer.initialize(SchemaBuilder.build(index()), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IndexView index() throws IOException {
        List<IndexView> indexes = new ArrayList<>();
        for (URL url : Collections.list(SchemaStart.class.getClassLoader().getResources(INDEX))) {
            try (InputStream in = url.openStream()) {
                indexes.add(new IndexReader(in).read());
            }
        }
        return CompositeIndex.create(indexes);
    }
}
