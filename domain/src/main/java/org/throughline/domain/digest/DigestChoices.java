package org.throughline.domain.digest;

import java.util.Optional;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Viewer;

/** Whether somebody wants the weekly digest, and in which language. */
public interface DigestChoices {
    /**
     * Keeps what the viewer chose.
     *
     * @param wanted whether it is to come; empty leaves it as it is
     * @param language of all that the server writes; empty leaves it as it is
     */
    void choose(Viewer viewer, Optional<Boolean> wanted, Optional<Language> language);
}
