package org.throughline.graphql.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.privacy.Erasures;
import org.throughline.domain.privacy.HeldPerson;
import org.throughline.domain.privacy.PersonSearch;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.graphql.mutation.AuditTrail;
import org.throughline.graphql.mutation.CurrentViewer;

/** Finds people who ask what is held about them. It is looked up at the moment it is asked for. */
@GraphQLApi
@ApplicationScoped
public class PrivacyQueries {
    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Erasures erasures;

    @Inject
    private AuditTrail audit;

    /** Finds somebody over all seekers. */
    @Query("heldPeople")
    @NonNull
    @Description("""
            Finds somebody who asks what is held about them, over all seekers of the institution and its directory, without what \
            seekers noted; for administrators, and nobody for all others. Give one of the three or more; whoever matches any is \
            found.""")
    public HeldPeoplePayload heldPeople(
            @Description("An e-mail address of theirs, whatever its case.") @Name("email") String email,
            @Description("The address of their LinkedIn profile.") @Name("linkedInUrl") String linkedInUrl,
            @Description("Their whole name, whatever its case and accents.") @Name("name") String name) {
        return HeldPeoplePayload.of(search(email, linkedInUrl, name).map(this::find));
    }

    private List<HeldPerson> find(PersonSearch search) {
        Viewer viewer = currentViewer.get();
        if (viewer.roles().contains(Role.ADMIN)) {
            audit.saw("heldPeople", null);
        }
        return erasures.find(viewer, search);
    }

    private static Outcome<PersonSearch> search(String email, String linkedInUrl, String name) {
        if (email == null && linkedInUrl == null && name == null) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.REQUIRED, "Give an e-mail address, a LinkedIn profile or a name."));
        }
        return given("email", email == null ? null : EmailAddress.parse(email))
                .then(address -> given("linkedInUrl", linkedInUrl == null ? null : LinkedInProfile.parse(linkedInUrl))
                        .then(profile -> given("name", name == null ? null : TextRule.LINE.check(name))
                                .map(words -> new PersonSearch(address, profile, words))));
    }

    private static <T> Outcome<Optional<T>> given(String place, Outcome<T> checked) {
        if (checked == null) {
            return Outcome.done(Optional.empty());
        }
        return checked instanceof Outcome.Refused<T> refused
                ? Outcome.refused(refused.reasons().stream()
                        .map(reason -> reason.at(place))
                        .toList())
                : checked.map(Optional::of);
    }
}
