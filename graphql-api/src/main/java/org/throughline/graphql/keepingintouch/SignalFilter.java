package org.throughline.graphql.keepingintouch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.graphql.catalogue.Where;

/** Which signals: those that meet everything that is given. */
@Input("SignalFilter")
@Description("Which signals: those that meet everything that is given.")
public record SignalFilter(
        @Description("Waits for an answer (A13); false asks for those answered.")
        @Where(":value::boolean = ({}.answered_at is null)")
        Boolean open) {}
