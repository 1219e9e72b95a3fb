package org.throughline.graphql.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of somebody in the directory: what is not given stays, null erases. For administrators. */
@Input("UpdateDirectoryPersonInput")
@Description(
        "What is to change of somebody in the directory: what is not given stays, null erases. For administrators.")
public record UpdateDirectoryPersonInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Whom.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("What they are at work.") String title,
        @Description("Where they work.") String organization,
        @Description("The field they work in.") String sector,
        @Description("Where they live or work.") String place,
        @Description("Where they studied (A5).") String school,
        @Description("The year they graduated in (A5).") Integer graduationYear,

        @Description("Groups, clubs and associations they belong to (A5).")
        List<String> groups,

        @Description("What they like to talk about.") String topics,

        @Description("How many requests they want in a calendar month, 0 to 100, 0 for a break; 1 unless told (A8).")
        Integer monthlyLimit,

        @Description("Their e-mail address.") String email,

        @Description("Further e-mail addresses by which they are known; 3 at most.")
        List<String> furtherEmails,

        @Description("Their telephone number.") String phone,

        @Description("The address of their LinkedIn profile.")
        String linkedInUrl) {}
