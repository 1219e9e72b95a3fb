package org.throughline.domain.shared;

import java.util.Optional;

/**
 * What only the database can refuse, because two requests ran at the same time: each looked first, and neither saw the
 * other. Such a failure is an expected answer too, so it becomes a {@link Refusal} with a code.
 */
public interface Conflicts {
    /**
     * Writes all changes of the running transaction to the database now, not at its end, so that a conflict shows
     * itself here. After a failure the transaction can only be rolled back.
     */
    void flush();

    /**
     * The refusal that a failure stands for, in {@link #flush} or at the end of the transaction; empty when the failure
     * is no conflict and should go on as an exception.
     */
    Optional<Refusal> refusalOf(Throwable failure);
}
