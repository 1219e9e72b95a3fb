package org.throughline.imports.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.domain.shared.NodeLeaves;

/** The streams of progress that this node tells. A node that is about to stop ends them; clients then ask another. */
@ApplicationScoped
public class ProgressStreams {
    /** Each looks into the database twice a second. */
    private static final int MOST = 100;

    private final Set<Place> places = ConcurrentHashMap.newKeySet();
    private volatile boolean leaves;

    /** A place for one more stream, if there is one. */
    Optional<Place> enter() {
        Place place = new Place();
        places.add(place);
        if (leaves || places.size() > MOST) {
            places.remove(place);
            return Optional.empty();
        }
        return Optional.of(place);
    }

    void leave(@Observes NodeLeaves event) {
        leaves = true;
        places.forEach(Place::end);
    }

    /** The place of one stream, until that has ended. */
    final class Place {
        private Runnable ending = () -> {};
        private boolean mustEnd;

        /** From now on, this is how to end the stream. */
        void holds(Runnable end) {
            synchronized (this) {
                ending = end;
                if (!mustEnd) {
                    return;
                }
            }
            end.run();
        }

        /** The stream has ended. */
        void free() {
            places.remove(this);
        }

        private void end() {
            Runnable end;
            synchronized (this) {
                mustEnd = true;
                end = ending;
            }
            end.run();
        }
    }
}
