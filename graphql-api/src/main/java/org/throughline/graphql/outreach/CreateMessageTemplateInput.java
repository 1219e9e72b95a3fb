package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.outreach.MessageKind;

/** A template to write down. */
@Input("CreateMessageTemplateInput")
@Description("A template to write down, by an administrator.")
public record CreateMessageTemplateInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("For which messages.") MessageKind kind,

        @NonNull @Description("An ISO 639-1 code for which there are rules.")
        String language,

        @NonNull @Description("By which people choose it.") String name,
        @Description("The subject, with fields.") String subject,

        @NonNull @Description("The text, with fields; 4,000 characters at most.")
        String body) {}
