package org.throughline.persistence.bad;

import org.throughline.imports.bad.ImportThatPrints;

/** Breaks the rule that modules meet in the domain only. */
public final class PersistenceThatKnowsImports {
    ImportThatPrints known;
}
