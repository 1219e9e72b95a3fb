package org.throughline.graphql.execution;

import java.util.List;
import org.throughline.graphql.account.ViewerQueries;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.contact.ContactQueries;
import org.throughline.graphql.interview.ThreadQueries;
import org.throughline.graphql.outreach.MessageQueries;
import org.throughline.graphql.referral.ReferralQueries;

/** The API classes whose fields the query compiler answers. */
public final class ServerApi {
    /** Those that declare stored fields. */
    public static final List<Class<?>> STORED = List.of(
            ViewerQueries.class,
            ContactQueries.class,
            ThreadQueries.class,
            ReferralQueries.class,
            MessageQueries.class);

    private ServerApi() {}

    /** What can be read. */
    public static Catalogue catalogue() {
        return Catalogue.of(STORED);
    }
}
