package org.throughline.deployment.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether anybody signs in by a password, or everybody at the identity provider, which may ask for more than one. */
@ApplicationScoped
public class PasswordSwitch {
    @Inject
    @ConfigProperty(name = "throughline.oidc.only", defaultValue = "false")
    private boolean isOff;

    boolean isOff() {
        return isOff;
    }

    /** Refuses whatever has to do with passwords where there are none. */
    void check() throws RequestRefused {
        if (isOff) {
            throw new RequestRefused(
                    HttpServletResponse.SC_FORBIDDEN,
                    "PASSWORDS_OFF",
                    "Nobody has a password here. Sign in at your institution: /oidc/sign-in.");
        }
    }
}
