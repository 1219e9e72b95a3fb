package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.ResearchSubject;

/** Something found out about a contact beforehand. */
@Input("AddResearchNoteInput")
@Description("Something found out about a contact beforehand.")
public record AddResearchNoteInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("About whom, or about whose organisation or field.")
        String contactId,

        @NonNull @Description("About the person, the organisation or the field (C1).")
        ResearchSubject subject,

        @NonNull @Description("What you found out.") String note,

        @Description("Where, such as a web address.") String source) {}
