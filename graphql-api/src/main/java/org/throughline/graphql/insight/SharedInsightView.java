package org.throughline.graphql.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.preparation.Topic;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** What interviews of the institution's seekers taught, without who said it. */
@Type("SharedInsight")
@Description(
        "What an interview of one of the institution's seekers taught, without who said it, where, to whom or when (C9).")
@Stored(rights = Rights.BY_RELATION)
public record SharedInsightView(
        @NonNull @Description("What kind of thing it is (D9).")
        InsightKind kind,

        @NonNull @Description("What it is about.") Topic topic,
        @NonNull @Description("What its source works on.") JobFunction role,
        @NonNull @Description("The sector of its source.") IndustrySector sector,
        @NonNull @Description("In the words of a seeker.") String insight) {}
