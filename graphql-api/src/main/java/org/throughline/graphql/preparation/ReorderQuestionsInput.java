package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The order in which the questions of an interview are to stand. */
@Input("ReorderQuestionsInput")
@Description("The order in which the questions of an interview are to stand.")
public record ReorderQuestionsInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Of which interview.") String threadId,

        @NonNull @Id @Description("Each of its questions once, the first to ask first.")
        List<String> questionIds) {}
