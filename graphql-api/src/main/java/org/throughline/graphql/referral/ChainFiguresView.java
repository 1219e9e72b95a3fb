package org.throughline.graphql.referral;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** What grew out of a contact, in figures. */
@Type("ChainFigures")
@Description(
        "What grew out of a contact by referral, in figures (E5). Each person counts once, whatever paths lead there.")
@Stored(rights = Rights.BY_RELATION)
public record ChainFiguresView(
        @NonNull @Description("How many contacts were reached.")
        Integer people,

        @NonNull @Description("How many referrals away the farthest of them is, by the shortest path; 20 at most.")
        Integer depth,

        @NonNull @Description("How many contacts, on average, those led to who led to anyone; 0 when nobody did.")
        Double branching,

        @NonNull @Description("How many interviews were held with those who were reached; practice is left out (A12).")
        Integer interviewsLedTo) {}
