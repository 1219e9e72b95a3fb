package org.throughline.reporting.bad;

import org.throughline.persistence.migration.Migrations;

/** Breaks the rule that modules meet in the domain only. */
public final class ReportThatKnowsPersistence {
    Migrations known;
}
