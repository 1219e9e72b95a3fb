package org.throughline.reporting.run;

import java.util.HashMap;
import java.util.Map;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;

/** What a viewer may see of reports, as parameters of a statement. */
final class Rights {
    private Rights() {}

    /** Seekers see no reports. */
    static boolean seesReports(Viewer viewer) {
        return isAdmin(viewer) || viewer.roles().contains(Role.ADVISOR);
    }

    static boolean isAdmin(Viewer viewer) {
        return viewer.roles().contains(Role.ADMIN);
    }

    /** The institution, the account, and whether it may see everything. */
    static Map<String, Object> of(Viewer viewer) {
        return new HashMap<>(Map.of(
                "institution", viewer.institutionId(),
                "account", viewer.accountId(),
                "admin", isAdmin(viewer)));
    }
}
