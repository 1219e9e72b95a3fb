package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.preparation.Topic;
import org.throughline.graphql.catalogue.Where;

/** Which questions of the bank: those that meet everything that is given. */
@Input("BankQuestionFilter")
@Description("Which questions of the bank: those that meet everything that is given.")
public record BankQuestionFilter(
        @Description("About one of these.") @Where("{}.topic = any(:value::text[])")
        List<Topic> topic,

        @Description("In this language, such as en or de.") @Where("{}.language = :value")
        String language,

        @Description("Whether they come with the product; otherwise they are the institution's own.")
        @Where("{}.shipped = :value")
        Boolean shipped) {}
