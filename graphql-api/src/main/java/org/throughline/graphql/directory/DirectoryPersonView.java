package org.throughline.graphql.directory;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** Somebody who told the institution that they are willing to be interviewed. */
@Type("DirectoryPerson")
@Description("""
        Somebody, mostly an alumnus or alumna, who told the institution that they are willing to be interviewed. Their \
        addresses are shown to administrators, and to seekers who have taken them into their contacts.""")
@Stored(table = "directory_person", rights = Rights.INSTITUTION, softlyDeleted = true)
public record DirectoryPersonView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("What they are at work.") String title,
        @Description("Where they work.") String organization,
        @Description("The field they work in.") String sector,
        @Description("Where they live or work.") String place,
        @Description("Where they studied (A5).") String school,
        @Description("The year they graduated in (A5).") Integer graduationYear,

        @NonNull @Description("Groups, clubs and associations they belong to (A5).")
        List<@NonNull String> groups,

        @Description("What they like to talk about.") String topics,

        @NonNull @Description("How many requests they want in a calendar month; 0 while they take a break (A8).")
        Integer monthlyLimit,

        @NonNull @Column(DirectoryPersonView.FREE_THIS_MONTH) @Description("""
                Whether they want a further request this month, which begins and ends in the institution's time zone (A8). \
                Neither who has asked nor how many is told.""")
        Boolean freeThisMonth,

        @Column(DirectoryPersonView.REQUESTS_THIS_MONTH) @Description("""
                How many requests they have had this month, which begins and ends in the institution's time zone (A8, G9); null \
                unless you administer the institution. Who has asked is not told.""")
        Integer requestsThisMonth,

        @Column("case when " + DirectoryPersonView.ADDRESSES_SHOWN + " then {}.email end")
        @Description(
                "Their e-mail address; null unless you administer the institution or have them among your contacts.")
        String email,

        @NonNull
        @Column("case when " + DirectoryPersonView.ADDRESSES_SHOWN + " then {}.further_emails else array[]::text[] end")
        @Description("Further e-mail addresses, shown as the first one is.")
        List<@NonNull String> furtherEmails,

        @Column("case when " + DirectoryPersonView.ADDRESSES_SHOWN + " then {}.phone end")
        @Description("Their telephone number, shown as the e-mail address is.")
        String phone,

        @Name("linkedInUrl")
        @Column("case when " + DirectoryPersonView.ADDRESSES_SHOWN + " then {}.linked_in_url end")
        @Description("The address of their LinkedIn profile, shown as the e-mail address is.")
        String linkedInUrl,

        @ToOne(DirectoryPersonView.OWN_CONTACT)
        @Description("Your own contact who was taken from here; null when you have not taken them yet.")
        ContactView contact,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version,

        @NonNull @Description("When they were written down.")
        Instant createdAt,

        @NonNull @Description("When they were changed last.")
        Instant updatedAt)
        implements Node {

    static final String COUNT_OF_THIS_MONTH = """
            (select count(*)
             from directory_request q
             where q.institution_id = :institution and q.directory_person_id = {}.id
               and q.month = (
                   select date_trunc('month', :now::timestamptz at time zone i.time_zone)::date
                   from institution i
                   where i.institution_id = :institution))""";

    /** Over the directory's row. */
    static final String FREE_THIS_MONTH = "({}.monthly_limit > " + COUNT_OF_THIS_MONTH + ")";

    static final String REQUESTS_THIS_MONTH =
            "(case when :administers::boolean then " + COUNT_OF_THIS_MONTH + "::int end)";

    /** People who never signed up here are not to be read out as a list of addresses: each is taken by itself, by name. */
    static final String ADDRESSES_SHOWN = """
            (:administers::boolean or exists (
                select from contact k
                where k.institution_id = :institution and k.seeker_id = :seeker and k.directory_person_id = {}.id
                  and k.deleted_at is null))""";

    /** Whoever has made two contacts one may have two that were taken from here; the first is shown. */
    static final String OWN_CONTACT = """
            {target}.id = (
                select k.id
                from contact k
                where k.institution_id = :institution and k.seeker_id = :seeker and k.directory_person_id = {}.id
                  and k.deleted_at is null
                order by k.created_at, k.id
                limit 1)""";
}
