package org.throughline.graphql.duplicate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;

/** Whose value a field has after a merge. */
@Input("MergeChoiceInput")
@Description("Whose value a field has after a merge.")
public record MergeChoiceInput(
        @NonNull @Description("Of which field.") MergeField field,
        @NonNull @Description("Whose.") MergeSide side) {}
