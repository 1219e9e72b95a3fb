package org.throughline.graphql.insight;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.preparation.Topic;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** What an interview taught the seeker. */
@Type("Insight")
@Description(
        "What an interview taught the seeker (C8, D9). This is the seeker's own view; others see a SharedInsight at most.")
@Stored(table = "insight", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record InsightView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("From whom; null when that contact was deleted.")
        ContactView contact,

        @Description("From which interview; null when that was deleted.")
        InterviewThreadView thread,

        @NonNull @Description("What kind of thing it is.") InsightKind kind,
        @NonNull @Description("What it is about.") Topic topic,
        @NonNull @Description("Who may see it (C9).") Sharing sharing,
        @NonNull @Description("In the seeker's words.") String insight,

        @Description("What the source works on, as others would see it; null until it was shared.")
        JobFunction sourceRole,

        @Description("The sector of the source, as others would see it; null until it was shared.")
        IndustrySector sourceSector,

        @NonNull
        @Column("""
                        exists (select from published_insight s
                         where s.institution_id = :institution and s.batch_id = {}.batch_id)""")
        @Description(
                "Whether it is among those that are shown to others; false while it waits for those of more people.")
        Boolean shown,

        @NonNull @Description("When it was noted.") Instant notedAt,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
