package org.throughline.graphql.preparation;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.preparation.Topic;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** A question that the institution offers as a start. */
@Type("BankQuestion")
@Description("A question that the institution offers as a start (C5).")
@Stored(table = "offered_question", rights = Rights.INSTITUTION, softlyDeleted = true)
public record BankQuestionView(
        @NonNull
        @Id
        @Description("In the bank of the viewer's institution; what the product ships has the same id everywhere.")
        String id,

        @NonNull @Description("What it is about (C4).") Topic topic,

        @NonNull @Description("In which language, such as en or de.")
        String language,

        @NonNull @Description("Its words.") String question,

        @NonNull @Description("Whether it comes with the product; otherwise it is the institution's own.")
        Boolean shipped,

        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
