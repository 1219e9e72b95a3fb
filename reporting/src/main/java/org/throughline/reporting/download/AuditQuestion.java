package org.throughline.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditSearch;

/** What a request asks of the audit log. */
final class AuditQuestion {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Duration REACH = Duration.ofDays(100 * 366L);

    private AuditQuestion() {}

    static AuditSearch of(HttpServletRequest request) throws ReportRefused {
        return new AuditSearch(
                kinds(request),
                id(request, "account"),
                id(request, "subject"),
                moment(request, "from"),
                moment(request, "until"));
    }

    private static Set<AuditKind> kinds(HttpServletRequest request) throws ReportRefused {
        Set<AuditKind> kinds = EnumSet.noneOf(AuditKind.class);
        String[] given = request.getParameterValues("kind");
        for (String name : given == null ? new String[0] : given) {
            try {
                kinds.add(AuditKind.valueOf(name));
            } catch (IllegalArgumentException noKind) {
                throw new ReportRefused(ReportFault.BAD_KIND);
            }
        }
        return kinds;
    }

    private static Optional<UUID> id(HttpServletRequest request, String name) throws ReportRefused {
        Optional<String> given = ReportQuestion.parameter(request, name);
        if (given.isPresent() && !ID.matcher(given.get()).matches()) {
            throw new ReportRefused(ReportFault.BAD_ID);
        }
        return given.map(UUID::fromString);
    }

    /** Within reach of what the database takes for a moment. */
    private static Optional<Instant> moment(HttpServletRequest request, String name) throws ReportRefused {
        Optional<String> given = ReportQuestion.parameter(request, name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant moment = OffsetDateTime.parse(given.get()).toInstant();
            if (moment.isBefore(Instant.EPOCH.minus(REACH))
                    || moment.isAfter(Instant.EPOCH.plus(REACH.multipliedBy(10)))) {
                throw new ReportRefused(ReportFault.BAD_MOMENT);
            }
            return Optional.of(moment);
        } catch (DateTimeException noMoment) {
            throw new ReportRefused(ReportFault.BAD_MOMENT);
        }
    }
}
