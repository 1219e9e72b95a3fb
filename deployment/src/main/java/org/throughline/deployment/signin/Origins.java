package org.throughline.deployment.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells a request that a page of another site makes from one of our own. A browser says so itself: by {@code
 * Sec-Fetch-Site}, and an older one by {@code Origin}. What sends neither is no browser, has no cookies that somebody else
 * could use, and is let through. The cookie's {@code SameSite} and the content types say the same a second and a third time.
 */
final class Origins {
    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Origins() {}

    /** Whether the request could change something and comes from a page of another origin. */
    static boolean isForeignChange(HttpServletRequest request) {
        return !CHANGING_NOTHING.contains(request.getMethod()) && isForeign(request);
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !host(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    /** The host and port of an origin; the scheme is left out, for a proxy in front may have changed it. */
    private static String host(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? origin : origin.substring(scheme + "://".length());
    }
}
