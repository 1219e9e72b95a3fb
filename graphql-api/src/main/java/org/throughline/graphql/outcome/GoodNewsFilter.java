package org.throughline.graphql.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.graphql.catalogue.Where;

/** Which good news: those that meet everything that is given. */
@Input("GoodNewsFilter")
@Description("Which good news: those that meet everything that is given.")
public record GoodNewsFilter(
        @Description("Is still to be told (F5); false asks for what was told or will not be.")
        @Where(":value::boolean = ({}.told_at is null and {}.waived_at is null)")
        Boolean open) {}
