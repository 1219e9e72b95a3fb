package org.throughline.deployment.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * Whom a newcomer can sign in as, told by a server that was started with {@code --demo} and by no other: not by one that has
 * the demonstration's data still.
 */
@ApplicationScoped
public class DemoOffer {
    @Inject
    @ConfigProperty(name = "throughline.demo", defaultValue = "false")
    private boolean isOn;

    /** The password that all of them have, and each with what there is to see; empty without a demonstration. */
    Optional<JsonObject> accounts() {
        if (!isOn) {
            return Optional.empty();
        }
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        for (DemoAccount account : DemoAccounts.ALL) {
            accounts.add(Json.createObjectBuilder()
                    .add("email", account.email())
                    .add("name", account.name())
                    .add("shows", account.shows()));
        }
        return Optional.of(Json.createObjectBuilder()
                .add("password", DemoAccounts.PASSWORD)
                .add("accounts", accounts)
                .build());
    }
}
