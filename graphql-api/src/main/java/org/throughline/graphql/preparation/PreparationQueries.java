package org.throughline.graphql.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Planned;

/** Research, claims, questions and the brief to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class PreparationQueries {

    /** The brief for an interview. */
    @Query("brief")
    @Description("""
            The brief for an interview (C8): its thread, from which the person, the research, open claims, questions, common \
            ground, earlier feedback and insights are read in one query. Null when there is no such thread.""")
    @ById
    public InterviewThreadView brief(
            @NonNull @Id @Description("The id of the interview's thread.") @Name("threadId") String threadId) {
        return Planned.field();
    }

    /** How far the preparation of an interview is. */
    @Description("How far the preparation of this interview is (C1, C3 to C5).")
    @Relation(BriefSql.PREPARATION)
    public PreparationView preparation(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** What is known beforehand for an interview. */
    @NonNull
    @Description("""
            The research that counts for this interview (C1): all on the contact, what is about the organisation from others \
            who work there, and what is about the field from others of the same sector; the oldest first.""")
    @Relation(BriefSql.RESEARCH)
    public List<@NonNull ResearchNoteView> researchNotes(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** What was written down on a contact. */
    @NonNull
    @Description("The research notes on this contact, in the order of time (C1).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public ResearchNoteConnection researchNotes(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The questions of an interview. */
    @NonNull
    @Description("The questions prepared for this interview, the first to ask first (C3 to C5).")
    @Relation(BriefSql.QUESTIONS)
    public List<@NonNull QuestionView> questions(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** What an interview could settle. */
    @NonNull
    @Description("The open claims about the contact, their organisation or its sector, the oldest first (C2, C8).")
    @Relation(BriefSql.OPEN_CLAIMS)
    public List<@NonNull ClaimView> openClaims(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** What an interview settled. */
    @NonNull
    @Description("The claims that this interview settled, in the order in which they were written down (C2).")
    @ToMany(foreignKey = "settled_by", order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public ClaimConnection settledClaims(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The claims about a contact. */
    @NonNull
    @Description("The claims about this contact, in the order of time (C2).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public ClaimConnection claims(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ClaimFilter filter) {
        return Planned.field();
    }

    /** The viewer's claims. */
    @Query("claims")
    @NonNull
    @Description("The viewer's claims, in the order of time (C2).")
    @ToMany(order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public ClaimConnection claims(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ClaimFilter filter) {
        return Planned.field();
    }

    /** The bank of questions. */
    @Query("questionBank")
    @NonNull
    @Description("The questions that the institution offers as a start: those of the product first, then its own (C5).")
    @ToMany(order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public BankQuestionConnection questionBank(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") BankQuestionFilter filter) {
        return Planned.field();
    }
}
