package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.domain.account.Role;

/** An account to be. */
record AccountPlan(UUID id, String email, String name, List<Role> roles, Instant createdAt) {}
