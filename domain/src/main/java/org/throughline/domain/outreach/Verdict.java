package org.throughline.domain.outreach;

import java.util.Collection;
import java.util.Comparator;
import org.throughline.domain.shared.Meaning;

/** What the outreach check says of a message as a whole (B11): its weightiest finding. */
@Meaning("What the outreach check says of a message as a whole: its weightiest finding (B11).")
public enum Verdict {
    @Meaning("Nothing was found.")
    CLEAN,
    @Meaning("Only hints were found.")
    HINT,
    @Meaning("There is a warning, and no error.")
    WARNING,
    @Meaning("There is an error: the message cannot be recorded as sent.")
    ERROR;

    /** The verdict on a message with these findings. */
    public static Verdict of(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(weightiest -> switch (weightiest) {
                    case HINT -> HINT;
                    case WARNING -> WARNING;
                    case ERROR -> ERROR;
                })
                .orElse(CLEAN);
    }
}
