package org.throughline.domain.digest;

import java.util.List;
import org.throughline.domain.account.Role;

/**
 * What a digest tells one role. There may be several for a role, and roles without any: an account that has no other role gets
 * no digest.
 */
public interface DigestContent {
    /** Whose content it is. */
    Role role();

    /** Where it stands among the contents of an account with several roles: smaller comes first. */
    int place();

    /**
     * What there is to tell, as it is now; empty when there is nothing.
     *
     * @param reader an account that has the role
     */
    List<DigestSection> sections(DigestReader reader);
}
