package org.throughline.domain.duplicate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which two to make one, and how.
 *
 * @param entity what they are
 * @param keptId which one is kept
 * @param other who goes
 * @param choices for fields that a person chose, whose value is taken
 * @param keptVersion the version of the kept one that the person has read; empty when they did not say
 * @param goneVersion the version of the other
 */
public record MergeWish(
        DuplicateEntity entity,
        UUID keptId,
        Other other,
        Map<MergeField, MergeSide> choices,
        Optional<Integer> keptVersion,
        Optional<Integer> goneVersion) {
    public MergeWish {
        choices = Map.copyOf(choices);
    }

    /** These two, by the choices that are made unless told. */
    public static MergeWish of(DuplicateEntity entity, UUID keptId, UUID goneId) {
        return new MergeWish(
                entity,
                keptId,
                new Other.Of(goneId),
                new EnumMap<>(MergeField.class),
                Optional.empty(),
                Optional.empty());
    }

    /** The one that goes. */
    public sealed interface Other {
        /** The other one of a possible duplicate that is open. */
        record OfPair(UUID duplicateId) implements Other {}

        /** This one, whether or not anybody thought of a duplicate before. */
        record Of(UUID goneId) implements Other {}
    }
}
