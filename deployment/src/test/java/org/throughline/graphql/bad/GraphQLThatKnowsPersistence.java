package org.throughline.graphql.bad;

import org.throughline.persistence.migration.Migrations;

/** Breaks the rule that modules meet in the domain only. */
public final class GraphQLThatKnowsPersistence {
    Migrations known;
}
