package org.throughline.graphql.mutation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;

/** Finds what an input names by id. What is not the viewer's looks like what does not exist. */
public final class Lookups {
    /** What is told of an id that is not there, or not the viewer's. */
    public static final String NOTHING_OF_THIS_ID = "There is nothing of this id.";

    private Lookups() {}

    /** The thing of this id, or a refusal at the given place. */
    public static <T> Outcome<T> find(String place, String id, Function<UUID, Optional<T>> look) {
        return parse(id)
                .flatMap(look)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(RefusalCode.NOT_FOUND, NOTHING_OF_THIS_ID).at(place)));
    }

    /** As {@link #find}, for an id that may be left out. */
    public static <T> Outcome<Optional<T>> findIfGiven(String place, String id, Function<UUID, Optional<T>> look) {
        return id == null
                ? Outcome.done(Optional.empty())
                : find(place, id, look).map(Optional::of);
    }

    /** The thing itself, unless the client has read an older version of it than is stored. */
    public static <T extends SeekerOwned> Outcome<T> unchangedSince(Integer version, T thing) {
        return unchangedSince(version, thing.version(), thing);
    }

    /** As {@link #unchangedSince(Integer, SeekerOwned)}, for what is stored at a version but is not a seeker's. */
    public static <T> Outcome<T> unchangedSince(Integer version, int stored, T thing) {
        if (version == null || version == stored) {
            return Outcome.done(thing);
        }
        return Outcome.refused(Refusal.of(
                        RefusalCode.CHANGED_MEANWHILE,
                        "Was changed meanwhile: version is %d. Read it again, then decide.".formatted(stored))
                .at("ifVersion"));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
