package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of questions of the bank. */
@Description("A place in a list of questions of the bank.")
public record BankQuestionEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") BankQuestionView node) {}
