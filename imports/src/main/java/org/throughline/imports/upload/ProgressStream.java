package org.throughline.imports.upload;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.throughline.imports.job.ImportFiles;

/**
 * Progress as server-sent events: one whenever something has changed, looked at twice a second. No thread waits for the
 * client: while it does not read, events are left out. The stream ends with the work, or after an hour.
 */
final class ProgressStream implements WriteListener {
    private static final Logger LOG = Logger.getLogger(ProgressStream.class);
    private static final long MILLIS_BETWEEN_LOOKS = 500;
    private static final long LOOKS_BETWEEN_SIGNS_OF_LIFE = 30;
    private static final long MOST_LOOKS = Duration.ofHours(1).toMillis() / MILLIS_BETWEEN_LOOKS;

    private final AsyncContext exchange;
    private final Look look;
    private final Runnable whenEnded;
    private ServletOutputStream out;
    private ScheduledFuture<?> looks;
    private String told = "";
    private long number;
    private boolean ended;

    ProgressStream(AsyncContext exchange, Look look, Runnable whenEnded) {
        this.exchange = exchange;
        this.look = look;
        this.whenEnded = whenEnded;
    }

    /** Begins to look and to tell. A stream that cannot begin has ended, and its client gets no more of it. */
    synchronized void begin(ScheduledExecutorService executor) throws IOException {
        try {
            out = exchange.getResponse().getOutputStream();
            looks = executor.scheduleWithFixedDelay(this::tell, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            // Last: from here on nothing but looks may write, not even that something went wrong.
            out.setWriteListener(this);
        } catch (IOException | RuntimeException failure) {
            end();
            throw failure;
        }
    }

    @Override
    public void onWritePossible() {
        // The next look writes.
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    private synchronized void tell() {
        try {
            if (ended || !out.isReady()) {
                return;
            }
            Optional<ImportFiles.Progress> progress = look.now();
            number++;
            if (progress.isPresent() && !progress.get().figures().equals(told)) {
                told = progress.get().figures();
                write("id: %d%nevent: progress%ndata: %s%n%n"
                        .formatted(number, told)
                        .replace("\r", ""));
            } else if (number % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                write(":\n\n");
            }
            if (progress.isEmpty() || !progress.get().goesOn() || number > MOST_LOOKS) {
                end();
            }
        } catch (Exception failure) {
            LOG.debug("A stream of progress ended", failure);
            end();
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        if (out.isReady()) {
            out.flush();
        }
    }

    /** Ends the stream, now or, where it has ended, not again. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            whenEnded.run();
            if (looks != null) {
                looks.cancel(false);
            }
            exchange.complete();
        }
    }

    /** Looks how far it has come. */
    @FunctionalInterface
    interface Look {
        Optional<ImportFiles.Progress> now() throws Exception;
    }
}
