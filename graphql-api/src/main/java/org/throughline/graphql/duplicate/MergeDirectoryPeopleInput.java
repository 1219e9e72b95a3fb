package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Two people of the directory to make one. Everything that belongs to the one that goes then belongs to the one that is kept. */
@Input("MergeDirectoryPeopleInput")
@Description(
        "Two people of the directory to make one. Everything that belongs to the one that goes then belongs to the one that is kept.")
public record MergeDirectoryPeopleInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Id @Description("A possible duplicate that is open; give this or the one that goes.")
        String duplicateId,

        @NonNull @Id @Description("The one of both that is kept.")
        String keptId,

        @Id @Description("The one that goes; give this or the possible duplicate.")
        String goneId,

        @Description(
                "Fields of which a side is chosen. Others have the kept one's value or, where that is empty, the other's.")
        List<MergeChoiceInput> choices,

        @Description("The version of the kept one that you have read; refused when it was changed meanwhile.")
        Integer keptVersion,

        @Description("The version of the other that you have read; refused when it was changed meanwhile.")
        Integer goneVersion) {}
