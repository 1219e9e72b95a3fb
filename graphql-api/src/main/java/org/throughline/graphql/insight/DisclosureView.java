package org.throughline.graphql.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.insight.Disclosure;
import org.throughline.domain.insight.DisclosureKind;

/** A place in a text that would tell who is behind it. */
@Type("Disclosure")
@Description("A place in a text that would tell who is behind it (C9).")
public record DisclosureView(
        @NonNull @Description("How it would tell.") DisclosureKind kind,

        @NonNull @Description("Whether the text is refused for it; otherwise it is a warning.")
        Boolean refused,

        @NonNull @Description("Where it begins, counted in UTF-16 units from 0, as JavaScript counts.")
        Integer start,

        @NonNull @Description("Where it ends; what stands here is not part of it.")
        Integer end,

        @NonNull @Description("What stands there.") String words,

        @NonNull @Description("What it is and how to mend it.")
        String message) {

    static DisclosureView of(Disclosure disclosure) {
        return new DisclosureView(
                disclosure.kind(),
                disclosure.refused(),
                disclosure.start(),
                disclosure.end(),
                disclosure.words(),
                disclosure.message());
    }
}
