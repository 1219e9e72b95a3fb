package org.throughline.deployment.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a request carries a token, and how a browser is given one. */
final class Credentials {
    private static final String COOKIE = "throughline_session";
    private static final String SCHEME = "Bearer";

    private Credentials() {}

    /** What stands after {@code Bearer}, be it a token or not; empty when the request does not use that scheme. */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .map(String::strip)
                .filter(header -> header.split(" ", 2)[0].equalsIgnoreCase(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** The token in the session cookie. */
    static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Gives the browser a session. */
    static void set(HttpServletRequest request, HttpServletResponse response, String token, Duration lifetime) {
        response.addCookie(cookie(request, token, Math.toIntExact(lifetime.toSeconds())));
    }

    /** Takes the session from the browser. */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    /**
     * No script can read it, and no other site can have it sent. {@code Strict} costs nothing here: a link from a mail
     * opens the web client, which is the same for everybody, and the client's own requests carry the cookie.
     */
    private static Cookie cookie(HttpServletRequest request, String token, int seconds) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
