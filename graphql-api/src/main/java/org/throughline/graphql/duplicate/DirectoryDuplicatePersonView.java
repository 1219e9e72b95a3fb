package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** A person of the directory, as far as it takes to tell whether two are one. */
@Type("DirectoryDuplicatePerson")
@Description("A person of the directory, as far as it takes to tell whether two are one.")
@Stored(table = "directory_person", rights = Rights.INSTITUTION_RUN_BY_VIEWER, softlyDeleted = true)
public record DirectoryDuplicatePersonView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("The e-mail address.") String email,

        @NonNull @Description("Further e-mail addresses.") List<@NonNull String> furtherEmails,

        @Description("The telephone number.") String phone,

        @Description("The address of their LinkedIn profile.")
        String linkedInUrl,

        @Description("Where they work.") String organization,
        @Description("What they are at work.") String title,
        @Description("The sector they work in.") String sector,
        @Description("Where they live or work.") String place,
        @Description("Where they studied (A5).") String school,
        @Description("The year they graduated in (A5).") Integer graduationYear,

        @NonNull @Description("Groups, clubs and associations they belong to (A5).")
        List<@NonNull String> groups,

        @Description("What they like to talk about.") String topics,

        @NonNull @Description("How often a month they are willing to be asked.")
        Integer monthlyLimit,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version) {}
