package org.throughline.graphql.read;

import java.util.List;
import org.throughline.graphql.plan.RequestRefused;

/** How many rows an answer may still take, over all plans that it is made by. */
public final class Budget {
    private final long most;
    private int left;
    private long estimated;

    Budget(int rows, long estimated) {
        this.left = rows;
        this.most = estimated;
    }

    /** Refuses what may become too much, before it is read. */
    void expect(long rows) {
        estimated += rows;
        if (estimated > most) {
            throw new RequestRefused(
                    "TOO_COMPLEX",
                    "The answer could have %d rows; %d are the most. Ask for smaller pages, or for fewer within each other."
                            .formatted(estimated, most),
                    List.of());
        }
    }

    /** Takes one row. */
    void take() {
        if (--left < 0) {
            throw exceeded();
        }
    }

    int left() {
        return left;
    }

    static RequestRefused exceeded() {
        return new RequestRefused(
                "ANSWER_TOO_LARGE", "The answer would be too large; ask for smaller pages.", List.of());
    }
}
