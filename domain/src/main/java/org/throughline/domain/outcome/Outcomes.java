package org.throughline.domain.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** What came of a viewer's network. What belongs to someone else does not exist here. */
public interface Outcomes {
    /** The viewer's own living outcome of this id. */
    Optional<NetworkOutcome> find(Viewer viewer, UUID id);

    /** The viewer's own living task of this id. */
    Optional<GoodNews> findGoodNews(Viewer viewer, UUID id);

    /** Every living contact who gave an interview (practice aside) or named someone: they hear of good news, each once (F5). */
    List<UUID> whoHelped(Viewer viewer);

    /** Keeps a new outcome. */
    void add(NetworkOutcome outcome);

    /** Keeps a new task. */
    void add(GoodNews goodNews);

    /** Deletes what a contact is to hear, because the contact is being deleted. What came of the contact stays. */
    void deleteNewsFor(Viewer viewer, UUID contactId, Instant now);
}
