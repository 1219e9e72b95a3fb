package org.throughline.deployment.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a request carries a token, and how a browser is given one. */
final class Credentials {
    /** A browser takes a cookie of this prefix only over TLS, from this very host and for all of it. */
    private static final String HOST_PREFIX = "__Host-";

    private static final String SESSION = "throughline_session";
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
        return cookie(request, SESSION);
    }

    /** Gives the browser a session. */
    static void set(HttpServletRequest request, HttpServletResponse response, String token, Duration lifetime) {
        response.addCookie(strict(request, token, Math.toIntExact(lifetime.toSeconds())));
    }

    /** Takes the session from the browser. */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(strict(request, "", 0));
    }

    /**
     * No script can read it, and no other site can have it sent. {@code Strict} costs nothing here: a link from a mail
     * opens the web client, which is the same for everybody, and the client's own requests carry the cookie.
     */
    private static Cookie strict(HttpServletRequest request, String token, int seconds) {
        return cookie(request, SESSION, token, seconds, "Strict");
    }

    /**
     * The value of a cookie. Over TLS only the cookie with the prefix counts: one without it could have been planted by
     * another host of the same domain, or by somebody on the way of an unencrypted request.
     */
    static Optional<String> cookie(HttpServletRequest request, String name) {
        String sent = name(request, name);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(sent))
                .map(Cookie::getValue)
                .findFirst();
    }

    static Cookie cookie(HttpServletRequest request, String name, String value, int seconds, String sameSite) {
        Cookie cookie = new Cookie(name(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", sameSite);
        cookie.setMaxAge(seconds);
        return cookie;
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? HOST_PREFIX + name : name;
    }
}
