package org.throughline.imports.source;

import java.io.IOException;

/** One table of a file. */
interface Table {
    /** What is known of it before its rows are read. */
    TableHead head();

    /** A fresh reading of the rows below the header; the caller closes it. */
    SourceRows rows() throws IOException;
}
