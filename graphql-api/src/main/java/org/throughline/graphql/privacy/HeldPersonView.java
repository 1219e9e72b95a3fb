package org.throughline.graphql.privacy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.privacy.HeldPerson;

/** Somebody about whom the institution holds data without their having signed up. */
@Type("HeldPerson")
@Description("Somebody about whom the institution holds data without their having signed up: contacts of seekers and an"
        + " entry of the directory that are one person.")
public record HeldPersonView(
        @NonNull @Id @Description("Stands for all that is held; erasePerson takes it.")
        String id,

        @NonNull @Description("Their names as they are written.")
        List<@NonNull String> names,

        @NonNull @Description("Their e-mail addresses.") List<@NonNull String> emails,

        @NonNull @Description("The public names of their LinkedIn profiles.")
        List<@NonNull String> linkedInProfiles,

        @NonNull @Description("Where they work, as it is written.")
        List<@NonNull String> organizations,

        @NonNull @Description("How many contacts are this person, deleted ones too.")
        Integer contactCount,

        @NonNull @Description("Of how many seekers.") Integer seekerCount,

        @NonNull @Description("Whether the institution's directory has them.")
        Boolean inDirectory) {
    static HeldPersonView of(HeldPerson person) {
        return new HeldPersonView(
                person.id().toString(),
                person.names(),
                person.emails(),
                person.profiles(),
                person.organizations(),
                person.contacts(),
                person.seekers(),
                person.inDirectory());
    }
}
