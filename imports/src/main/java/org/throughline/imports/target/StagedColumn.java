package org.throughline.imports.target;

/** A column of a staging table, with its PostgreSQL type and what else its definition says. */
public record StagedColumn(String name, String type) {}
