package org.throughline.graphql.administration;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.account.Role;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.programme.CohortView;

/** Somebody's account, as administrators manage it. It is no {@code Node}: its id is that of the {@code Account}. */
@Type("ManagedAccount")
@Description("""
        Somebody's account, as administrators manage it. It has the id of the Account, which only its owner reads. Nothing that \
        the person writes is in it, and no secret.""")
@Stored(table = "account", rights = Rights.ADMINISTRATION, watched = "accounts")
public record ManagedAccountView(
        @NonNull @Id @Description("The id of the account.") String id,

        @NonNull @Description("The name as the person writes it.")
        String name,

        @NonNull @Description("The e-mail address to sign in with.")
        String email,

        @NonNull @Description("What the account may do.") List<@NonNull Role> roles,

        @NonNull @Description("When it was made.") Instant createdAt,

        @Description("Since when it lets nobody in; null while it does.")
        Instant deactivatedAt,

        @Column(ManagedAccountView.LAST_SEEN) @Description("""
                When the person was seen last, to the minute, by a session or an API token that there still is; null when that is \
                not known.""")
        Instant lastSeenAt,

        @NonNull @Column("({}.password_hash is not null)") @Description("Whether the person has set a password.")
        Boolean hasPassword,

        @NonNull
        @Column(ManagedAccountView.BY_PROVIDER)
        @Description("Whether the person has come by the identity provider, which then decides about the roles.")
        Boolean comesByProvider,

        @Column(ManagedAccountView.INVITATION)
        @Description("Until when a link that sets a password is open; null when none is.")
        Instant invitationEndsAt,

        @Id
        @Column(ManagedAccountView.SEEKER)
        @Description("The id of the seeker that the account is, or was; null when there is none.")
        String seekerId,

        @NonNull
        @Column("(not 'SEEKER' = any ({}.roles) and " + ManagedAccountView.SEEKER + " is not null)")
        @Description("""
                Whether there is what a seeker wrote although the account is no seeker any longer. It is there again when the \
                role comes back; eraseSeeker deletes it.""")
        Boolean keepsSeekerData,

        @ToOne("{target}.id = " + ManagedAccountView.COHORT)
        @Description("The cohort that the seeker is in; null when in none.")
        CohortView cohort,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version) {

    static final String LAST_SEEN = """
            (select max(u.used_at)
             from (select s.last_used_at as used_at
                   from session s
                   where s.institution_id = :institution and s.account_id = {}.id
                   union all
                   select k.last_used_at
                   from api_token k
                   where k.institution_id = :institution and k.account_id = {}.id) u)""";

    static final String BY_PROVIDER = """
            exists (select from external_identity e
                    where e.institution_id = :institution and e.account_id = {}.id)""";

    static final String INVITATION = """
            (select l.expires_at
             from account_link l
             where l.institution_id = :institution and l.account_id = {}.id and l.expires_at > :now::timestamptz)""";

    static final String SEEKER = """
            (select k.id from seeker k where k.institution_id = :institution and k.account_id = {}.id)""";

    static final String COHORT = """
            (select k.cohort_id from seeker k where k.institution_id = :institution and k.account_id = {}.id)""";
}
