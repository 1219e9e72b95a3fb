package org.throughline.deployment.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Nobody signs in where others on the way can read along: over TLS, or from this very machine. */
@ApplicationScoped
public class Transport {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Inject
    @ConfigProperty(name = "throughline.http.without-tls", defaultValue = "false")
    private boolean withoutTls;

    /** Refuses a request that others may have read. */
    void check(HttpServletRequest request) throws RequestRefused {
        boolean isLocal = THIS_MACHINE.contains(request.getServerName());
        if (!request.isSecure() && !isLocal && !withoutTls) {
            throw new RequestRefused(
                    HttpServletResponse.SC_FORBIDDEN,
                    "TLS_NEEDED",
                    "Use https. Whoever runs this server: let a proxy in front of it end TLS and set --http-behind-proxy;"
                            + " for a network that you trust there is --http-without-tls.");
        }
    }
}
