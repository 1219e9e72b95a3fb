package org.throughline.graphql.read;

import java.util.List;
import org.throughline.graphql.plan.RequestRefused;

/** How many rows an answer may still take. */
final class Budget {
    private int left;

    Budget(int rows) {
        this.left = rows;
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
