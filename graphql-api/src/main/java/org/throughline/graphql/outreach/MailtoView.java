package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A URL that opens a message in one's own mail. */
@Type("Mailto")
@Description("A URL that opens a message in your own mail.")
public record MailtoView(
        @NonNull @Description("A mailto: URL (RFC 6068) of 2,000 characters at most.")
        String url,

        @NonNull @Description("Whether the whole message is in it; otherwise open the file instead.")
        Boolean complete,

        @NonNull @Description("Where the whole message is, as a file that mail programs open: a path on this server.")
        String file) {}
