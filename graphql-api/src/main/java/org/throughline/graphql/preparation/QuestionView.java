package org.throughline.graphql.preparation;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.preparation.Topic;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** A question prepared for an interview. */
@Type("Question")
@Description("A question prepared for an interview (C3 to C5).")
@Stored(table = "question", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record QuestionView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("For which interview; null when that was deleted.")
        InterviewThreadView thread,

        @NonNull @Description("Its place among the questions of the interview; the smallest is first.")
        Integer position,

        @NonNull @Description("What it is about (C4).") Topic topic,
        @NonNull @Description("Its words.") String question,

        @NonNull @Column("{}.is_open") @Description("Whether it invites a story rather than a yes or no (C4).")
        Boolean open,

        @Description("For a closed question, how to ask it openly, where that is known (C4).")
        String betterWording,

        @NonNull
        @Column("({}.bank_id is null or {}.bank_text <> {}.question)")
        @Description("Whether it is the seeker's own: not from the bank, or worded anew (C5).")
        Boolean own,

        @ToOne("{target}.id = {}.bank_id")
        @Description("The question of the bank that it started from; null when it is in the bank no more.")
        BankQuestionView bankQuestion,

        @Description("The claim that it tests (C5).") ClaimView claim,
        @NonNull @Description("Whether it was asked.") Boolean asked,
        @Description("What the answer was.") String answer,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
