package org.throughline.domain.audit;

import org.throughline.domain.shared.Meaning;

/** What kind of thing an entry of the audit log tells. */
@Meaning("What kind of thing an entry of the audit log tells.")
public enum AuditKind {
    @Meaning("An administrator or an advisor changed something.")
    CHANGE,
    @Meaning(
            "An advisor or an administrator saw what is other people's; one entry for an account, a thing and an hour of UTC.")
    LOOK,
    @Meaning("Somebody took something away as a file.")
    EXPORT,
    @Meaning("Somebody asked for a change of what they may not change, or of what there is not.")
    REFUSAL,
    @Meaning("Somebody signed in.")
    SIGN_IN,
    @Meaning("Somebody tried to sign in as this account and was not let in.")
    SIGN_IN_REFUSED,
    @Meaning("Somebody signed out, here or at the identity provider.")
    SIGN_OUT,
    @Meaning("A password was set, or a link or an API token was made or ended.")
    CREDENTIAL
}
