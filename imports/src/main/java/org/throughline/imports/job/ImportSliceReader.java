package org.throughline.imports.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Gives the numbers of the slices, from the first one not merged yet. */
@Named("importSliceReader")
@Dependent
public class ImportSliceReader implements ItemReader {
    @Inject
    @BatchProperty
    private String first;

    @Inject
    @BatchProperty
    private String end;

    private int next;

    @Override
    public void open(Serializable checkpoint) {
        next = checkpoint == null ? Integer.parseInt(first) : (Integer) checkpoint;
    }

    @Override
    public Integer readItem() {
        return next < Integer.parseInt(end) ? next++ : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
