package org.throughline.bench.spring;

import java.time.Instant;
import java.util.UUID;

record ThreadEvent(UUID id, UUID threadId, String kind, Instant occurredAt, String summary) {}
