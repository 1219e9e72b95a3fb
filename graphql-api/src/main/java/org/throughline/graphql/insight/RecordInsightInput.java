package org.throughline.graphql.insight;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.preparation.Topic;

/** Something that an interview taught. */
@Input("RecordInsightInput")
@Description("Something that an interview taught.")
public record RecordInsightInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which interview; it must have been held.")
        String threadId,

        @NonNull @Description("What kind of thing it is (D9).")
        InsightKind kind,

        @NonNull @Description("What it is about.") Topic topic,

        @NonNull @Description("In your words.") String insight,

        @Description("When; now unless told.") Instant notedAt,

        @Description("Whether others may see it without its source (C9); PRIVATE unless told.")
        Sharing sharing,

        @Description("What the source works on; needed to share.")
        JobFunction sourceRole,

        @Description("The sector of the source; needed to share.")
        IndustrySector sourceSector) {}
