package org.throughline.imports;

import org.throughline.domain.shared.RefusalCode;

/**
 * Why a cell cannot be taken as it stands, seen before anybody asks what its column means. It makes the row unfit, not the
 * file.
 *
 * @param column where, counted from 0
 * @param code why, for programs
 * @param message why, for people
 */
public record CellFault(int column, RefusalCode code, String message) {}
