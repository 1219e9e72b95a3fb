package org.throughline.domain.keepingintouch;

import org.throughline.domain.shared.Meaning;

/** How somebody made themselves heard (A13). */
@Meaning("How somebody made themselves heard (A13).")
public enum SignalKind {
    @Meaning("They replied to something, such as a post.")
    REPLY,
    @Meaning("They said hello.")
    HELLO,
    @Meaning("They wrote on their own.")
    MESSAGE
}
