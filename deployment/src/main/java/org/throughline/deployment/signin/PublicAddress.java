package org.throughline.deployment.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach this server: as it is set, or as the request at hand did. */
@ApplicationScoped
public class PublicAddress {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Inject
    @ConfigProperty(name = "throughline.public-url")
    private Optional<String> given;

    /** Without a slash at the end. */
    String of(HttpServletRequest request) {
        return given.filter(url -> !url.isBlank())
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .orElseGet(() -> reached(request));
    }

    private static String reached(HttpServletRequest request) {
        int port = request.getServerPort();
        String host = request.getScheme() + "://" + request.getServerName();
        return port == (request.isSecure() ? HTTPS : HTTP) ? host : host + ":" + port;
    }
}
