package org.throughline.graphql.attention;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.account.Language;
import org.throughline.domain.report.Attention;

/** Whom to talk to first. */
@Type("Attention")
@Description("Whom to talk to first.")
public record AttentionView(
        @NonNull @Description("When it was computed.") Instant at,

        @NonNull @Description("The institution's time zone, in which days are counted.")
        String timeZone,

        @NonNull @Description("How many seekers were looked at.")
        Integer seekerCount,

        @NonNull @Description("How many of them need attention.")
        Integer needingCount,

        @NonNull @Description("""
                The first of those: by the weights of their reasons together, then by the nearer goal date, then by name. Where \
                everybody was asked for, the others come after them by name.""") List<@NonNull AttentionSeekerView> seekers) {

    static AttentionView of(Attention attention, Language language) {
        return new AttentionView(
                attention.at(),
                attention.timeZone().getId(),
                attention.seekers(),
                attention.needing(),
                attention.first().stream()
                        .map(seeker -> AttentionSeekerView.of(seeker, language))
                        .toList());
    }
}
