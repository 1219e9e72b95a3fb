package org.throughline.deployment.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;

/** A request that cannot be served as it is, with the answer to give. */
final class RequestRefused extends Exception {
    private final int status;
    private final String code;

    RequestRefused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** A request whose text makes no sense. */
    static RequestRefused malformed(String message) {
        return new RequestRefused(HttpServletResponse.SC_BAD_REQUEST, "MALFORMED", message);
    }

    /** The value of a field, if it is one. */
    static <T> T valid(String field, Outcome<T> outcome) throws RequestRefused {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        Refusal first = outcome.refusals().get(0);
        throw new RequestRefused(
                HttpServletResponse.SC_BAD_REQUEST, first.code().name(), field + ": " + first.message());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
