package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** How far the preparation of an interview is. */
@Type("Preparation")
@Description("How far the preparation of an interview is (C1, C3 to C5).")
@Stored(rights = Rights.BY_RELATION)
public record PreparationView(
        @NonNull @Description("What no research note is about yet (C1); empty when all three are looked into.")
        List<@NonNull ResearchSubject> missingSubjects,

        @NonNull @Description("How many questions are prepared.")
        Integer questions,

        @NonNull @Description("How many more the institution asks for (C3); 0 when there are enough.")
        Integer questionsMissing,

        @NonNull @Description("How many of them are open (C4).")
        Integer openQuestions,

        @NonNull @Description("How many of them are the seeker's own (C5).")
        Integer ownQuestions,

        @Description("Open ones of a hundred, rounded (C4); null when there is no question.")
        Integer openShare,

        @Description("The seeker's own of a hundred, rounded (C5); null when there is no question.")
        Integer ownShare) {}
