package org.throughline.domain.preparation;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The questions that an institution offers as a start (C5): those that the product ships, and its own. */
public interface QuestionBank {
    /** What is offered to the viewer's institution under this id, shipped or its own. */
    Optional<OfferedQuestion> offered(Viewer viewer, UUID id);

    /** The institution's own living question of this id, for an administrator; nobody else has any to change. */
    Optional<BankQuestion> findOwn(Viewer viewer, UUID id);

    /** Keeps a new question of the institution. */
    void add(BankQuestion question);
}
