package org.throughline.graphql.insight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.insight.Disclosure;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The insight as it is now, or why it was refused. */
@Description("The insight as it is now, or why it was refused.")
public record InsightPayload(
        @Description("The insight; null when refused.") InsightView insight,

        @NonNull
        @Description(
                "When it is to be shared: the places that would tell who is behind it, refused or only warned about (C9).")
        List<@NonNull DisclosureView> disclosures,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static InsightPayload of(Result result, List<Disclosure> found) {
        return new InsightPayload(
                result.changed("insight", InsightView.class),
                found.stream().map(DisclosureView::of).toList(),
                result.userErrors());
    }
}
