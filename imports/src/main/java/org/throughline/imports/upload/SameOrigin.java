package org.throughline.imports.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request can have been made by a page of another site. Browsers send forms with files anywhere without asking
 * first, and a page cannot forge the headers looked at here; programs that are no browsers send neither of them.
 */
final class SameOrigin {
    private SameOrigin() {}

    /** What the browser says of the page decides; an older browser only says where the page came from. */
    static boolean allows(HttpServletRequest request) {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        return site.map("same-origin"::equals).orElseGet(() -> originIsHost(request));
    }

    /** The scheme is left out: behind a proxy that ends TLS, the server does not know it. */
    private static boolean originIsHost(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null
                || authority(origin)
                        .equals(Optional.ofNullable(request.getHeader("Host")).map(SameOrigin::lower));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).map(SameOrigin::lower);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String lower(String authority) {
        return authority.toLowerCase(Locale.ROOT);
    }
}
