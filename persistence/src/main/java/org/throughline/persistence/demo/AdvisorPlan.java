package org.throughline.persistence.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** That an account looks after a cohort. */
record AdvisorPlan(UUID id, UUID cohortId, UUID accountId) {

    /** Its id follows from both, so that the demo is the same every time. */
    static AdvisorPlan of(UUID cohortId, UUID accountId) {
        String both = cohortId + " " + accountId;
        return new AdvisorPlan(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)), cohortId, accountId);
    }
}
