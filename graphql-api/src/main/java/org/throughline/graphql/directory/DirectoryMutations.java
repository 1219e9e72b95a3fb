package org.throughline.graphql.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.directory.Directory;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.DirectoryPersonDetails;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** The institution's directory, to keep by its administrators. */
@GraphQLApi
@ApplicationScoped
public class DirectoryMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Directory directory;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes somebody down in the directory; for administrators. */
    @Mutation("createDirectoryPerson")
    @NonNull
    @Description("Writes somebody down in the institution's directory; for administrators.")
    public CreateDirectoryPersonPayload createDirectoryPerson(
            @NonNull @Description("Whom.") @Name("input") CreateDirectoryPersonInput input) {
        return CreateDirectoryPersonPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> DirectoryPerson.create(
                                new TenantKey(institution, ids.next()), details(input), clock.instant()))
                        .map(person -> {
                            directory.add(person);
                            return Changed.of("directoryPerson", person.id());
                        })));
    }

    /** Changes somebody in the directory; for administrators. */
    @Mutation("updateDirectoryPerson")
    @NonNull
    @Description("""
            Changes somebody in the institution's directory: what is not given stays, null erases; for administrators. Contacts \
            that seekers took from here stay as they are.""")
    public UpdateDirectoryPersonPayload updateDirectoryPerson(
            @NonNull @Description("What.") @Name("input") UpdateDirectoryPersonInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateDirectoryPersonPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> Lookups.find("id", input.id(), id -> directory.find(viewer, id)))
                        .then(person -> Lookups.unchangedSince(input.ifVersion(), person.version(), person))
                        .then(person -> person.change(details(input, person.details()), clock.instant()))
                        .map(person -> Changed.of("directoryPerson", person.id()))));
    }

    /** Takes somebody out of the directory; for administrators. */
    @Mutation("deleteDirectoryPerson")
    @NonNull
    @Description("""
            Takes somebody out of the institution's directory; for administrators. Contacts that seekers took from there stay, \
            without a monthly limit.""")
    public DeleteDirectoryPersonPayload deleteDirectoryPerson(
            @NonNull @Description("Whom.") @Name("input") DeleteDirectoryPersonInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteDirectoryPersonPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(institution -> Lookups.find("id", input.id(), id -> directory.find(viewer, id)))
                        .then(person -> Lookups.unchangedSince(input.ifVersion(), person.version(), person))
                        .map(person -> {
                            person.delete(clock.instant());
                            return Changed.of("deletedDirectoryPersonId", person.id());
                        })));
    }

    private static DirectoryPersonDetails details(CreateDirectoryPersonInput input) {
        return new DirectoryPersonDetails(
                input.name(),
                input.title(),
                input.organization(),
                input.sector(),
                input.place(),
                input.school(),
                input.graduationYear(),
                input.groups(),
                input.topics(),
                input.monthlyLimit(),
                input.email(),
                input.furtherEmails(),
                input.phone(),
                input.linkedInUrl());
    }

    private DirectoryPersonDetails details(UpdateDirectoryPersonInput input, DirectoryPersonDetails now) {
        return new DirectoryPersonDetails(
                given.or("name", input.name(), now.name()),
                given.or("title", input.title(), now.title()),
                given.or("organization", input.organization(), now.organization()),
                given.or("sector", input.sector(), now.sector()),
                given.or("place", input.place(), now.place()),
                given.or("school", input.school(), now.school()),
                given.or("graduationYear", input.graduationYear(), now.graduationYear()),
                given.or("groups", input.groups(), now.groups()),
                given.or("topics", input.topics(), now.topics()),
                given.or("monthlyLimit", input.monthlyLimit(), now.monthlyLimit()),
                given.or("email", input.email(), now.email()),
                given.or("furtherEmails", input.furtherEmails(), now.furtherEmails()),
                given.or("phone", input.phone(), now.phone()),
                given.or("linkedInUrl", input.linkedInUrl(), now.linkedInUrl()));
    }
}
