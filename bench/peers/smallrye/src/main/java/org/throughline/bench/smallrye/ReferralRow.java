package org.throughline.bench.smallrye;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Referral")
public record ReferralRow(
        String id, @Ignore String fromContactId, String namePermission, String madeAt, ContactRow to) {}
