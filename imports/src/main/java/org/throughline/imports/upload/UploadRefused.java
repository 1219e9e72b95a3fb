package org.throughline.imports.upload;

/** Ends a request that is refused. */
final class UploadRefused extends Exception {
    private final UploadFault fault;

    UploadRefused(UploadFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    UploadFault fault() {
        return fault;
    }
}
