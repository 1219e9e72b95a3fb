package org.throughline.graphql.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.account.Language;

/** What is chosen of the weekly digest: what is not given stays. */
@Input("ChooseDigestInput")
@Description("What is chosen of the weekly digest: what is not given stays.")
public record ChooseDigestInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Description("Whether it is to come.") Boolean wanted,

        @Description("In which language the server is to write to you.")
        Language language) {}
