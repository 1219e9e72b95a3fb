package org.throughline.bench.smallrye;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("ThreadEvent")
public record EventRow(String id, @Ignore String threadId, String kind, String occurredAt, String summary) {}
