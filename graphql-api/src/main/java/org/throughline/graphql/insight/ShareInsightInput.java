package org.throughline.graphql.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.JobFunction;

/** An insight that others may see without its source (C9). */
@Input("ShareInsightInput")
@Description("An insight that others may see without its source (C9).")
public record ShareInsightInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which insight.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("What the source works on; needed to share.")
        JobFunction sourceRole,

        @Description("The sector of the source; needed to share.")
        IndustrySector sourceSector) {}
