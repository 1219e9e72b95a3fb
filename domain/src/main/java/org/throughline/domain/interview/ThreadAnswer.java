package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** What became of a request (B11): an ignored one is not a refused one. */
@Meaning("What became of a request (B11): an ignored one is not a refused one.")
public enum ThreadAnswer {
    @Meaning("Nothing was asked yet.")
    NOT_ASKED,
    @Meaning("Asked; no answer yet, and it is too early to give up.")
    WAITING,
    @Meaning("They answered, neither yes nor no.")
    REPLIED,
    @Meaning("They agreed.")
    ACCEPTED,
    @Meaning("They said no.")
    DECLINED,
    @Meaning("They would have, but could not.")
    UNABLE,
    @Meaning("They never answered: closed for that, or silent beyond the last follow-up.")
    IGNORED,
    @Meaning("The seeker closed it before there was an answer.")
    WITHDRAWN
}
