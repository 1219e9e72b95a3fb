package org.throughline.domain.outreach;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The templates of a viewer's institution. */
public interface MessageTemplates {
    /** The institution's living template of this id. */
    Optional<MessageTemplate> find(Viewer viewer, UUID id);

    /** Keeps a new template. */
    void add(MessageTemplate template);
}
