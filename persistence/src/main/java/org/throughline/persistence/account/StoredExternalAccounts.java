package org.throughline.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.throughline.domain.account.ExternalAccounts;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.ExternalPolicy;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.audit.NotedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/** Accounts and sessions of people who sign in at an identity provider, in the database. */
@ApplicationScoped
public class StoredExternalAccounts implements ExternalAccounts {
    /** How somebody signed in here, as the audit log has it. */
    private static final String PROVIDER = "provider";

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;
    private ExternalPolicy policy;
    private Sessions sessions;

    /** For CDI. */
    protected StoredExternalAccounts() {}

    @Inject
    public StoredExternalAccounts(
            @OutsideTransactions DataSource dataSource,
            Ids ids,
            Clock clock,
            SessionLimits limits,
            ExternalPolicy policy) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
        this.sessions = new Sessions(dataSource, clock, limits);
    }

    @Override
    public Admission signIn(ExternalPerson person, ProviderSession origin) {
        Optional<UUID> institution = institution(person);
        if (institution.isEmpty()) {
            return new Admission.Refused(Fault.NO_INSTITUTION);
        }
        return Tenant.call(institution.get(), () -> signIn(institution.get(), person, origin));
    }

    private Admission signIn(UUID institution, ExternalPerson person, ProviderSession origin) {
        Found found = find(institution, person);
        if (found.account().isEmpty()) {
            noteRefused(institution, person);
            return new Admission.Refused(found.fault());
        }
        UUID account = found.account().get();
        setRoles(institution, account, person);
        return new Admission.Admitted(sessions.start(institution, account, PROVIDER, Optional.of(origin)));
    }

    private void noteRefused(UUID institution, ExternalPerson person) {
        Map<String, Object> parameters = NotedSql.parameters(
                Map.of("institution", institution, "issuer", person.issuer(), "subject", person.subject()),
                clock.instant());
        parameters.put("email", person.verifiedEmail().orElse(null));
        ExternalSql.NOTE_REFUSED.update(dataSource, parameters);
    }

    @Override
    public Visit visit(ExternalPerson person) {
        Optional<Visit> known = known(person);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<UUID> institution = institution(person);
        if (institution.isEmpty()) {
            return new Visit.Refused(Fault.NO_INSTITUTION);
        }
        return Tenant.call(institution.get(), () -> visit(institution.get(), person));
    }

    private Visit visit(UUID institution, ExternalPerson person) {
        Found found = find(institution, person);
        if (found.account().isEmpty()) {
            return new Visit.Refused(found.fault());
        }
        setRoles(institution, found.account().get(), person);
        return known(person).orElseGet(() -> new Visit.Refused(Fault.NOT_INVITED));
    }

    private Optional<Visit> known(ExternalPerson person) {
        Map<String, ?> parameters =
                Map.of("slug", slug(person), "issuer", person.issuer(), "subject", person.subject());
        return ExternalSql.VIEWER.rows(dataSource, parameters, row -> visit(person, row)).stream()
                .findFirst();
    }

    private static Visit visit(ExternalPerson person, ResultSet row) throws SQLException {
        if (row.getBoolean("is_deactivated")) {
            return new Visit.Refused(Fault.DEACTIVATED);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        roles.retainAll(person.roles());
        if (roles.isEmpty()) {
            return new Visit.Refused(Fault.NO_ROLE);
        }
        return new Visit.Welcome(new Viewer(
                row.getObject("institution_id", UUID.class),
                row.getObject("account_id", UUID.class),
                Optional.ofNullable(row.getObject("seeker_id", UUID.class)).filter(id -> roles.contains(Role.SEEKER)),
                roles,
                ZoneId.of(row.getString("time_zone"))));
    }

    private Optional<UUID> institution(ExternalPerson person) {
        return ExternalSql.INSTITUTION
                .rows(
                        dataSource,
                        Map.of("slug", slug(person)),
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String slug(ExternalPerson person) {
        return person.institution().toLowerCase(Locale.ROOT);
    }

    /** The account, or why there is none. */
    private record Found(Optional<UUID> account, Fault fault) {
        static Found none(Fault fault) {
            return new Found(Optional.empty(), fault);
        }
    }

    private Found find(UUID institution, ExternalPerson person) {
        Optional<Found> known = account(institution, person);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> email = person.verifiedEmail()
                .flatMap(given -> EmailAddress.parse(given) instanceof Outcome.Done<EmailAddress> done
                        ? Optional.of(done.value().value())
                        : Optional.empty());
        if (email.isEmpty()) {
            return Found.none(Fault.NO_ADDRESS);
        }
        return newcomer(institution, person, email.get());
    }

    /** The account of somebody who comes for the first time. */
    private Found newcomer(UUID institution, ExternalPerson person, String email) {
        Map<String, Object> parameters = parameters(institution, person, email);
        Fault otherwise = Fault.ADDRESS_TAKEN;
        if (ExternalSql.LINK.update(dataSource, parameters) == 0) {
            if (isDeactivated(parameters)) {
                otherwise = Fault.DEACTIVATED;
            } else if (policy.createsAccounts()) {
                ExternalSql.CREATE.update(dataSource, parameters);
            } else {
                otherwise = Fault.NOT_INVITED;
            }
        }
        Fault fault = otherwise;
        // Also when neither did anything: the same person may have come by two requests at once.
        return account(institution, person).orElseGet(() -> Found.none(fault));
    }

    /** Nobody gets around being deactivated by coming another way. */
    private boolean isDeactivated(Map<String, Object> parameters) {
        return !ExternalSql.IS_DEACTIVATED
                .rows(dataSource, parameters, row -> true)
                .isEmpty();
    }

    private Optional<Found> account(UUID institution, ExternalPerson person) {
        Map<String, ?> parameters =
                Map.of("institution", institution, "issuer", person.issuer(), "subject", person.subject());
        return ExternalSql.ACCOUNT
                .rows(
                        dataSource,
                        parameters,
                        row -> row.getBoolean("is_deactivated")
                                ? Found.none(Fault.DEACTIVATED)
                                : new Found(Optional.of(row.getObject("id", UUID.class)), Fault.DEACTIVATED))
                .stream()
                .findFirst();
    }

    private void setRoles(UUID institution, UUID account, ExternalPerson person) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", institution);
        parameters.put("account", account);
        parameters.put("roles", names(person.roles()));
        ExternalSql.SET_ROLES.update(dataSource, parameters);
        if (person.roles().contains(Role.SEEKER)) {
            parameters.put("seeker", ids.next());
            ExternalSql.MAKE_SEEKER.update(dataSource, parameters);
        }
    }

    private Map<String, Object> parameters(UUID institution, ExternalPerson person, String email) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", institution);
        parameters.put("issuer", person.issuer());
        parameters.put("subject", person.subject());
        parameters.put("email", email);
        parameters.put("name", name(person, email));
        parameters.put("roles", names(person.roles()));
        parameters.put("account", ids.next());
        parameters.put("now", clock.instant());
        return parameters;
    }

    private static String name(ExternalPerson person, String email) {
        return person.name()
                .map(TextRule.LINE::check)
                .filter(checked -> checked.refusals().isEmpty())
                .map(Outcome::orElseThrow)
                .orElse(email);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    @Override
    public int endSessions(String issuer, Optional<String> subject, Optional<String> session) {
        if (subject.isEmpty() && session.isEmpty()) {
            throw new IllegalArgumentException("somebody's sessions end, not everybody's");
        }
        Map<String, Object> parameters = NotedSql.parameters(Map.of("issuer", issuer), clock.instant());
        subject.ifPresent(value -> parameters.put("subject", value));
        session.ifPresent(value -> parameters.put("session", value));
        int ended = 0;
        for (UUID institution : ExternalSql.INSTITUTIONS_OF_SESSIONS.rows(
                dataSource, parameters, row -> row.getObject(1, UUID.class))) {
            parameters.put("institution", institution);
            ended += Tenant.call(institution, () -> ExternalSql.END_SESSIONS.update(dataSource, parameters));
        }
        return ended;
    }

    @Override
    public Optional<ProviderSession> origin(String sessionToken) {
        return Token.parse(Kind.SESSION, sessionToken).flatMap(token -> origin(token));
    }

    private Optional<ProviderSession> origin(Token token) {
        Map<String, ?> parameters = Map.of("institution", token.institutionId(), "secret", token.secretHash());
        List<ProviderSession> found = Tenant.call(
                token.institutionId(),
                () -> ExternalSql.ORIGIN.rows(
                        dataSource,
                        parameters,
                        row -> new ProviderSession(
                                row.getString("provider_issuer"),
                                row.getString("provider_subject"),
                                Optional.ofNullable(row.getString("provider_session")),
                                row.getString("id_token"))));
        return found.stream().findFirst();
    }
}
