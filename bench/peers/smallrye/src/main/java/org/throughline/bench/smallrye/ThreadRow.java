package org.throughline.bench.smallrye;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("InterviewThread")
public record ThreadRow(
        @Ignore Owner owner,
        String id,
        @Ignore String contactId,
        String state,
        String channel,
        String openedAt,
        String lastEventAt) {}
