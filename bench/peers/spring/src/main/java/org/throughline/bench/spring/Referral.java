package org.throughline.bench.spring;

import java.time.Instant;
import java.util.UUID;

record Referral(UUID id, UUID fromContactId, String namePermission, Instant madeAt, Contact to) {}
