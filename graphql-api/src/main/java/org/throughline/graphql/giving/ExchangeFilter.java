package org.throughline.graphql.giving;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.graphql.catalogue.Where;

/** Which gives and takes: those that meet everything that is given. */
@Input("ExchangeFilter")
@Description("Which gives and takes: those that meet everything that is given.")
public record ExchangeFilter(
        @Description("Goes this way.") @Where("{}.direction = any(:value::text[])")
        List<ExchangeDirection> direction,

        @Description("Is planned and still to come (C6); false asks for what has happened.")
        @Where(":value::boolean = ({}.occurred_at is null)")
        Boolean planned) {}
