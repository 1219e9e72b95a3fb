package org.throughline.imports.bad;

import org.throughline.graphql.json.JsonBuffer;

/** Breaks the rule that modules meet in the domain only. */
public final class ImportThatKnowsGraphQL {
    JsonBuffer known;
}
