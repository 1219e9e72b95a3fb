package org.throughline.graphql.contact;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.contact.Horizon;

/** A new contact. */
@Input("CreateContactInput")
@Description("A new contact.")
public record CreateContactInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("What they are at work.") String title,

        @Id @Description("Where they work, of the organisations known.")
        String organizationId,

        @Description("Where they work, by name: found whatever its case and accents, or written down anew.")
        String organizationName,

        @Description("Where they live or work.") String place,
        @Description("Where they studied (A5).") String school,
        @Description("The year they graduated in (A5).") Integer graduationYear,
        @Description("Why their work is of interest (A2).") Horizon horizon,

        @Description("What you hope to learn from them (A3).")
        String interest,

        @Description("Your own words to find them by.") List<String> tags,

        @Description("Groups, clubs and associations they belong to (A5).")
        List<String> groups,

        @Description("Quality of the connection, from 1 (a name only) to 5 (close) (D4).")
        Integer strength,

        @Description("The address of their LinkedIn profile.")
        String linkedInUrl,

        @Description("The day on which you connected on LinkedIn (F3).")
        LocalDate linkedInConnectedOn,

        @Description("E-mail addresses, the best first.") List<ContactPointInput> emails,
        @Description("Telephone numbers, the best first.") List<ContactPointInput> phones,
        @Description("Web addresses, the best first.") List<ContactPointInput> links) {}
