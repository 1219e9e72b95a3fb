package org.throughline.graphql.execution;

import java.util.List;
import org.throughline.graphql.account.ViewerQueries;
import org.throughline.graphql.action.NextActionQueries;
import org.throughline.graphql.administration.AdministrationQueries;
import org.throughline.graphql.aim.AimQueries;
import org.throughline.graphql.audit.AuditQueries;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.comfort.ComfortQueries;
import org.throughline.graphql.contact.ContactQueries;
import org.throughline.graphql.directory.DirectoryQueries;
import org.throughline.graphql.duplicate.DuplicateQueries;
import org.throughline.graphql.giving.LedgerQueries;
import org.throughline.graphql.insight.InsightQueries;
import org.throughline.graphql.interview.CommitmentQueries;
import org.throughline.graphql.interview.MeetingQueries;
import org.throughline.graphql.interview.ThreadQueries;
import org.throughline.graphql.keepingintouch.TieQueries;
import org.throughline.graphql.outcome.OutcomeQueries;
import org.throughline.graphql.outcome.SeekerFigureQueries;
import org.throughline.graphql.outreach.MessageQueries;
import org.throughline.graphql.preparation.PreparationQueries;
import org.throughline.graphql.programme.SeekerQueries;
import org.throughline.graphql.referral.NetworkFigureQueries;
import org.throughline.graphql.referral.ReferralQueries;
import org.throughline.graphql.rights.AdvisorRights;
import org.throughline.graphql.timeline.TimelineQueries;
import org.throughline.graphql.transfer.TransferQueries;

/** The API classes whose fields the query compiler answers. */
public final class ServerApi {
    /** Those that declare stored fields. */
    public static final List<Class<?>> STORED = List.of(
            ViewerQueries.class,
            ContactQueries.class,
            ThreadQueries.class,
            ReferralQueries.class,
            NextActionQueries.class,
            CommitmentQueries.class,
            MeetingQueries.class,
            NetworkFigureQueries.class,
            TieQueries.class,
            LedgerQueries.class,
            OutcomeQueries.class,
            SeekerFigureQueries.class,
            AimQueries.class,
            ComfortQueries.class,
            SeekerQueries.class,
            TimelineQueries.class,
            PreparationQueries.class,
            InsightQueries.class,
            MessageQueries.class,
            TransferQueries.class,
            DirectoryQueries.class,
            DuplicateQueries.class,
            AuditQueries.class,
            AdministrationQueries.class);

    private ServerApi() {}

    /** What can be read. */
    public static Catalogue catalogue() {
        Catalogue catalogue = Catalogue.of(STORED);
        AdvisorRights.check(catalogue);
        return catalogue;
    }
}
