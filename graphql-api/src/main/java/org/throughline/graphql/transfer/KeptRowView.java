package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** Something that an import made or changed, and that an undo kept. */
@Type("KeptRow")
@Description("Something that an import made or changed, and that an undo kept because of what was built on it.")
@Stored(rights = Rights.BY_RELATION)
public record KeptRowView(
        @NonNull @Id @Description("Of the thing itself; node gives it where the viewer may see it.")
        String id,

        @NonNull @Description("What kind of thing it is, such as CONTACT.")
        String entity,

        @NonNull @Column("{}.kept_reason") @Description("""
                Why; stable, for programs. CHANGED_SINCE: somebody, or a later import, has changed it. REFERRED_TO: something \
                that stays refers to it.""") String reason) {}
