package org.throughline.reporting.digest;

import java.time.LocalDate;
import java.util.UUID;

/** One digest of one account. */
record DigestKey(UUID institutionId, UUID accountId, LocalDate week) {}
