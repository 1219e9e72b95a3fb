package org.throughline.graphql.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.duplicate.DuplicateEntity;
import org.throughline.domain.duplicate.Duplicates;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;
import org.throughline.domain.duplicate.MergeWish;
import org.throughline.domain.duplicate.Merged;
import org.throughline.domain.duplicate.PossiblePair;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** What is unsure about identity, to decide; and merges to take back. */
@GraphQLApi
@ApplicationScoped
public class DuplicateMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Duplicates duplicates;

    /** Makes two contacts one. */
    @Mutation("mergeContacts")
    @NonNull
    @Description(
            "Makes two contacts one, with all that belongs to either. Tags, groups and ways to reach them are united. It can be taken back.")
    public MergeContactsPayload mergeContacts(
            @NonNull @Description("Which, and how.") @Name("input") MergeContactsInput input) {
        Viewer viewer = currentViewer.get();
        return MergeContactsPayload.of(mutations.run(
                input.mutationKey(),
                () -> wish(
                                DuplicateEntity.CONTACT,
                                input.duplicateId(),
                                input.keptId(),
                                input.goneId(),
                                input.choices())
                        .map(wish -> at(wish, input.keptVersion(), input.goneVersion()))
                        .then(wish -> duplicates.merge(viewer, wish))
                        .map(merged -> Changed.of("contact", merged.keptId()).and("mergedPair", merged.mergeId()))));
    }

    /** Makes two people of the directory one. */
    @Mutation("mergeDirectoryPeople")
    @NonNull
    @Description(
            "Makes two people of the directory one, also for the contacts that stand for them; for administrators. Groups and e-mail addresses are united. It can be taken back.")
    public MergeDirectoryPeoplePayload mergeDirectoryPeople(
            @NonNull @Description("Which, and how.") @Name("input") MergeDirectoryPeopleInput input) {
        Viewer viewer = currentViewer.get();
        return MergeDirectoryPeoplePayload.of(mutations.run(
                input.mutationKey(),
                () -> wish(
                                DuplicateEntity.DIRECTORY_PERSON,
                                input.duplicateId(),
                                input.keptId(),
                                input.goneId(),
                                input.choices())
                        .map(wish -> at(wish, input.keptVersion(), input.goneVersion()))
                        .then(wish -> duplicates.merge(viewer, wish))
                        .map(merged -> Changed.of("directoryMerge", merged.mergeId())
                                .and("directoryPerson", merged.keptId()))));
    }

    /** Keeps a pair apart for good. */
    @Mutation("keepApart")
    @NonNull
    @Description("Decides that a possible duplicate is two different people; the pair is never offered again.")
    public KeepApartPayload keepApart(@NonNull @Description("Which.") @Name("input") KeepApartInput input) {
        Viewer viewer = currentViewer.get();
        return KeepApartPayload.of(mutations.run(
                input.mutationKey(),
                () -> id("duplicateId", input.duplicateId())
                        .then(id -> duplicates.keepApart(viewer, id))
                        .map(DuplicateMutations::changed)));
    }

    /** Takes a merge back. */
    @Mutation("undoMerge")
    @NonNull
    @Description(
            "Takes a merge back: both are as they were, and what went over goes back. What was changed or added since stays with the one that was kept.")
    public UndoMergePayload undoMerge(@NonNull @Description("Which.") @Name("input") UndoMergeInput input) {
        Viewer viewer = currentViewer.get();
        return UndoMergePayload.of(mutations.run(
                input.mutationKey(),
                () -> id("mergeId", input.mergeId())
                        .then(id -> duplicates.undoMerge(viewer, id))
                        .map(DuplicateMutations::undone)));
    }

    /** Writes down that two may be one. */
    @Mutation("reportDuplicate")
    @NonNull
    @Description(
            "Writes down that two contacts may be one person, or for administrators two people of the directory, to be decided later.")
    public ReportDuplicatePayload reportDuplicate(
            @NonNull @Description("Which two.") @Name("input") ReportDuplicateInput input) {
        Viewer viewer = currentViewer.get();
        return ReportDuplicatePayload.of(mutations.run(
                input.mutationKey(),
                () -> id("firstId", input.firstId())
                        .then(first ->
                                id("secondId", input.secondId()).then(second -> duplicates.tell(viewer, first, second)))
                        .map(DuplicateMutations::changed)));
    }

    private static Outcome<MergeWish> wish(
            DuplicateEntity entity, String duplicateId, String keptId, String goneId, List<MergeChoiceInput> choices) {
        return id("keptId", keptId)
                .then(kept -> other(duplicateId, goneId)
                        .then(other -> choices(choices)
                                .map(chosen -> new MergeWish(
                                        entity, kept, other, chosen, Optional.empty(), Optional.empty()))));
    }

    private static MergeWish at(MergeWish wish, Integer keptVersion, Integer goneVersion) {
        return new MergeWish(
                wish.entity(),
                wish.keptId(),
                wish.other(),
                wish.choices(),
                Optional.ofNullable(keptVersion),
                Optional.ofNullable(goneVersion));
    }

    private static Outcome<MergeWish.Other> other(String duplicateId, String goneId) {
        if (duplicateId != null && goneId != null) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.CONFLICTING, "Give the possible duplicate or the one that goes, not both.")
                            .at("goneId"));
        }
        if (duplicateId != null) {
            return id("duplicateId", duplicateId).map(MergeWish.Other.OfPair::new);
        }
        return goneId == null
                ? Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "Give the one that goes, or a possible duplicate.")
                        .at("goneId"))
                : id("goneId", goneId).map(MergeWish.Other.Of::new);
    }

    private static Outcome<Map<MergeField, MergeSide>> choices(List<MergeChoiceInput> given) {
        Map<MergeField, MergeSide> choices = new EnumMap<>(MergeField.class);
        for (MergeChoiceInput choice : given == null ? List.<MergeChoiceInput>of() : given) {
            if (choices.put(choice.field(), choice.side()) != null) {
                return Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "Choose one side of each field.")
                        .at("choices"));
            }
        }
        return Outcome.done(choices);
    }

    private static Outcome<UUID> id(String place, String text) {
        return Lookups.find(place, text, Optional::of);
    }

    private static Changed changed(PossiblePair pair) {
        return switch (pair.entity()) {
            case CONTACT -> Changed.of("possibleDuplicate", pair.id());
            case DIRECTORY_PERSON -> Changed.of("directoryDuplicate", pair.id());
        };
    }

    private static Changed undone(Merged merged) {
        return switch (merged.entity()) {
            case CONTACT ->
                Changed.of("mergedPair", merged.mergeId())
                        .and("contact", merged.keptId())
                        .and("restoredContact", merged.goneId());
            case DIRECTORY_PERSON -> Changed.of("directoryMerge", merged.mergeId());
        };
    }
}
