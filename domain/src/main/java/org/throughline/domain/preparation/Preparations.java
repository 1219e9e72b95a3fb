package org.throughline.domain.preparation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** Research, claims and questions of a viewer. What belongs to someone else does not exist here. */
public interface Preparations {
    /** The viewer's own living research note of this id. */
    Optional<ResearchNote> findNote(Viewer viewer, UUID id);

    /** Keeps a new research note. */
    void add(ResearchNote note);

    /** The viewer's own living claim of this id. */
    Optional<Claim> findClaim(Viewer viewer, UUID id);

    /** Keeps a new claim. */
    void add(Claim claim);

    /** The viewer's own living question of this id. */
    Optional<Question> findQuestion(Viewer viewer, UUID id);

    /** The living questions of a thread of the viewer, in their order. */
    List<Question> questionsOf(Viewer viewer, UUID threadId);

    /** Keeps a new question. */
    void add(Question question);
}
