package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of questions of the bank. */
@Description("A page of questions of the bank.")
public record BankQuestionConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull BankQuestionEdge> edges,

        @NonNull @Description("The page.") List<@NonNull BankQuestionView> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
