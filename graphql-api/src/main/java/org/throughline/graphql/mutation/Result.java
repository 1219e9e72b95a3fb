package org.throughline.graphql.mutation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.graphql.relay.Node;

/** What a mutation came to: what it changed, or why it was refused. Payloads are made of it. */
public final class Result {
    private final Changed changed;
    private final List<UserError> userErrors;

    private Result(Changed changed, List<UserError> userErrors) {
        this.changed = changed;
        this.userErrors = List.copyOf(userErrors);
    }

    static Result of(Outcome<Changed> outcome) {
        Changed changed =
                outcome instanceof Outcome.Done<Changed> done ? done.value() : new Changed(java.util.Map.of());
        return new Result(
                changed, outcome.refusals().stream().map(UserError::of).toList());
    }

    static Result refused(Refusal refusal) {
        return of(Outcome.refused(refusal));
    }

    /** The changed object of a payload's field; null when the mutation was refused. */
    public <V extends Record> V changed(String field, Class<V> view) {
        return changed.reference(field, view);
    }

    /** An object that was not changed and is told of all the same, such as one that stood in the way. */
    public static <V extends Record & Node> V unchanged(UUID id, Class<V> view) {
        return References.to(view, id);
    }

    /** The id of a changed object that cannot be read any more. */
    public Optional<UUID> id(String field) {
        return Optional.ofNullable(changed.ids().get(field));
    }

    /** Why the mutation was refused; empty when it was not. */
    public List<UserError> userErrors() {
        return userErrors;
    }
}
