package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.outreach.MessageKind;

/** What is to change of a template. What is left out stays as it is. */
@Input("UpdateMessageTemplateInput")
@Description("What is to change of a template, by an administrator. What is left out stays as it is.")
public record UpdateMessageTemplateInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which template.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("For which messages.") MessageKind kind,

        @Description("An ISO 639-1 code for which there are rules.")
        String language,

        @Description("By which people choose it.") String name,

        @Description("The subject, with fields; null for none.")
        String subject,

        @Description("The text, with fields; 4,000 characters at most.")
        String body) {}
