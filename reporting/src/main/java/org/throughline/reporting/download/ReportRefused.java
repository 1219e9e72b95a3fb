package org.throughline.reporting.download;

/** Ends a request that is refused. */
final class ReportRefused extends Exception {
    private final ReportFault fault;

    ReportRefused(ReportFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    ReportFault fault() {
        return fault;
    }
}
