package org.throughline.graphql.insight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.preparation.Topic;
import org.throughline.graphql.catalogue.Where;

/** Which insights: those that meet everything that is given. */
@Input("InsightFilter")
@Description("Which insights: those that meet everything that is given.")
public record InsightFilter(
        @Description("Of one of these kinds.") @Where("{}.kind = any(:value::text[])")
        List<InsightKind> kind,

        @Description("About one of these.") @Where("{}.topic = any(:value::text[])")
        List<Topic> topic,

        @Description("Private or shared.") @Where("{}.sharing = any(:value::text[])")
        List<Sharing> sharing) {}
