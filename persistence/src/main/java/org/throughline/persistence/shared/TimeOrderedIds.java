package org.throughline.persistence.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.throughline.domain.shared.Ids;

/** UUIDv7: ids made later sort later, so that new rows end up side by side in an index. */
@ApplicationScoped
public class TimeOrderedIds implements Ids {
    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
