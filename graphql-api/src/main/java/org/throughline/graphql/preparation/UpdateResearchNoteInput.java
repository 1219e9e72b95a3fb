package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.ResearchSubject;

/** What is to change of a research note: what is not given stays, null erases. */
@Input("UpdateResearchNoteInput")
@Description("What is to change of a research note: what is not given stays, null erases.")
public record UpdateResearchNoteInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which note.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("About the person, the organisation or the field (C1).")
        ResearchSubject subject,

        @Description("What you found out.") String note,

        @Description("Where, such as a web address.") String source) {}
