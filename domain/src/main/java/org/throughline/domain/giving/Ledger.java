package org.throughline.domain.giving;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * What a viewer gave and took. What belongs to someone else does not exist here.
 *
 * <p>The balance with a contact is gives less takes (F7). A give is one written down and done, an introduction that the
 * seeker made for them (E6), and a touch that brought them something (F4). A take is one written down and done, an
 * interview they gave (practice aside), a name they named (E1), and help that came from them (F6). What is only planned
 * counts for neither.
 */
public interface Ledger {
    /** The viewer's own living line of this id. */
    Optional<Exchange> findExchange(Viewer viewer, UUID id);

    /** Keeps a new line. */
    void add(Exchange exchange);

    /** Keeps new help. */
    void add(HelpEvent help);

    /** Keeps a new introduction. */
    void add(Introduction introduction);

    /** Deletes the ledger with a contact, because the contact is being deleted; who was introduced to it keeps its name. */
    void deleteWith(Viewer viewer, UUID contactId, Instant now);
}
