package org.throughline.graphql.report;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Where the charts are shown, or why it was refused. */
@Description("Where the charts are shown, or why it was refused.")
public record ShareChartsPayload(
        @Id @Description("By which the address is made to end; null when refused.")
        String reportLinkId,

        @Description("""
                A path on this server, below which the charts are: add /funnel.svg, /approaches.svg, /referrals.svg, /pace.svg or \
                /manners.svg, with from, to and lang as for /reports. It is a secret, and shown this once: whoever has it sees \
                these charts. Null when refused, and when the same mutation key comes again.""") String url,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ShareChartsPayload of(Result result, Optional<String> url) {
        return new ShareChartsPayload(
                result.id("reportLink").map(Object::toString).orElse(null),
                result.userErrors().isEmpty() ? url.orElse(null) : null,
                result.userErrors());
    }
}
