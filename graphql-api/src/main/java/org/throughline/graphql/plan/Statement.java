package org.throughline.graphql.plan;

import java.util.List;

/**
 * A SQL statement with a bind for each placeholder.
 *
 * @param sql with {@code ?}
 * @param binds in the order of the placeholders
 */
public record Statement(String sql, List<Bind> binds) {
    public Statement {
        binds = List.copyOf(binds);
    }
}
