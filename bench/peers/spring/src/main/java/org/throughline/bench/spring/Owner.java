package org.throughline.bench.spring;

import java.util.UUID;

/** Whose a row is. */
record Owner(UUID institution, UUID seeker) {}
