package org.throughline.deployment.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.Role;

/** Reads what a provider says of somebody, in an ID token or an access token. */
final class Claims {
    private static final Pattern DOT = Pattern.compile("\\.");

    private final OidcSettings settings;
    private final Map<String, Object> claims;

    Claims(OidcSettings settings, Map<String, Object> claims) {
        this.settings = settings;
        this.claims = claims;
    }

    /** The person, who has a role and an institution. */
    ExternalPerson person() throws TokenRefused {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(settings.rolesClaim()).map(settings.roles()::get).forEach(role -> {
            if (role != null) {
                roles.add(role);
            }
        });
        if (roles.isEmpty()) {
            throw TokenRefused.noRole();
        }
        return new ExternalPerson(
                settings.issuer(),
                text("sub").orElseThrow(() -> TokenRefused.invalid("it has no subject")),
                institution(),
                roles,
                text("email").filter(address -> isVerified()),
                text("name"));
    }

    private String institution() throws TokenRefused {
        if (settings.institution().isPresent()) {
            return settings.institution().get();
        }
        List<String> found = texts(settings.institutionClaim()).toList();
        if (found.size() != 1) {
            throw TokenRefused.noInstitution();
        }
        return found.get(0);
    }

    private boolean isVerified() {
        return settings.trustsAddresses() || Boolean.TRUE.equals(claims.get("email_verified"));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(claims.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    /** One text or a list of texts, under a name or a path of names. */
    private Stream<String> texts(String path) {
        Object value = claims.containsKey(path) ? claims.get(path) : at(path);
        Stream<?> values = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return values.filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isBlank());
    }

    private Object at(String path) {
        Object value = claims;
        for (String name : DOT.split(path)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }
}
