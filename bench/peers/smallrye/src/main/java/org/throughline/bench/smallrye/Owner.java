package org.throughline.bench.smallrye;

import java.util.UUID;

/** Whose a row is. */
public record Owner(UUID institution, UUID seeker) {}
