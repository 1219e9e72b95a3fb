package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.shared.Practice;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** Something to see to before an interview. */
@Type("ChecklistEntry")
@Description("Something to see to before an interview (C7).")
@Stored(rights = Rights.BY_RELATION)
public record ChecklistEntryView(
        @NonNull @Description("Names it, for tickChecklistItem.")
        ChecklistItem item,

        @NonNull @Description("The practice behind it.") Practice practice,

        @NonNull @Description("What to do, in a sentence.") String wording,

        @Description("When the seeker saw to it; null until then.")
        Instant tickedAt) {}
