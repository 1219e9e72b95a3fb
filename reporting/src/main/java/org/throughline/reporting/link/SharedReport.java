package org.throughline.reporting.link;

import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportScope;

/**
 * What an address opens.
 *
 * @param linkId of the address
 * @param viewer who made it, with the rights of now
 * @param scope about whom its charts are
 */
public record SharedReport(UUID linkId, Viewer viewer, ReportScope scope) {}
