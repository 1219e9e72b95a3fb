package org.throughline.domain.action;

import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** What seekers chose to do with their next actions. The actions themselves are computed. */
public interface ActionChoices {
    /** Whether the action is about something living of the seeker. */
    boolean concerns(Viewer viewer, UUID seekerId, ActionKey key);

    /** Keeps a choice; it replaces an earlier one for the same action. */
    void keep(Viewer viewer, UUID seekerId, ActionChoice choice);

    /** Forgets a choice, so that the action is back; says whether there was one. */
    boolean forget(Viewer viewer, UUID seekerId, ActionKey key);
}
