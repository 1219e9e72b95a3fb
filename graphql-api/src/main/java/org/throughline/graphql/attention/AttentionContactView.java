package org.throughline.graphql.attention;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.AttentionContact;

/** Somebody whom a reason is about. */
@Type("AttentionContact")
@Description("Somebody whom a reason is about.")
public record AttentionContactView(
        @NonNull @Description("The name, as the seeker wrote it.")
        String name,

        @NonNull @Description("The day of the interview, the request or the last step, in the institution's time zone.")
        LocalDate day) {

    static AttentionContactView of(AttentionContact contact) {
        return new AttentionContactView(contact.name(), contact.day());
    }
}
