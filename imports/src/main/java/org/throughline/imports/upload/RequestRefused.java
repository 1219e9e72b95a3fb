package org.throughline.imports.upload;

/** Ends a request that is refused before its file is looked at. */
final class RequestRefused extends Exception {
    private final RequestFault fault;

    RequestRefused(RequestFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    RequestFault fault() {
        return fault;
    }
}
