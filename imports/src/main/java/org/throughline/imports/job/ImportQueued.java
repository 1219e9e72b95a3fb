package org.throughline.imports.job;

import java.util.UUID;

/**
 * There is something to do for an import: a dry run, an import or an undo was queued, or what goes on is to be stopped.
 * Fired when that is committed, so that nobody need wait for the next look at the queue.
 *
 * @param institutionId the tenant
 * @param importId the import
 */
public record ImportQueued(UUID institutionId, UUID importId) {}
