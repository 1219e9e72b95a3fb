package org.throughline.deployment.http;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of address a request asked for. */
public final class Routes {
    private Routes() {}

    /**
     * The pattern that it was answered by, such as {@code /charts/*}: one of a few, and never what stands for the star, which
     * may be a secret or somebody's id.
     */
    public static String of(HttpServletRequest request) {
        String pattern = request.getHttpServletMapping().getPattern();
        return pattern.isEmpty() ? "/" : pattern;
    }
}
