package org.throughline.graphql.programme;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** That somebody saw more of a seeker than figures. */
@Type("Look")
@Description("That an advisor saw more of the seeker than figures.")
@Stored(table = "seeker_look", rights = Rights.OWN_SEEKER)
public record LookView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Column(LookView.NAME) @Description("The name of who looked.")
        String name,

        @NonNull @Description("What the seeker let them see then.")
        AdvisorAccess access,

        @NonNull @Description("When they looked for the first time in that hour.")
        Instant lookedAt)
        implements Node {

    static final String NAME =
            "(select a.name from account a where a.institution_id = :institution and a.id = {}.account_id)";
}
