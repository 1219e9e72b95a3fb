package org.throughline.deployment.rights;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.throughline.deployment.running.Server;

/** Two institutions that know nothing of each other, made once for all tests of rights. */
final class World {
    private static World only;

    final Institution north;
    final Institution south;
    final ApiSchema schema;

    private World(Server server) {
        CompletableFuture<Institution> other = CompletableFuture.supplyAsync(() -> Institution.at(server));
        north = Institution.at(server);
        south = other.join();
        schema = ApiSchema.of(north.reserved.client());
    }

    static synchronized World of(Server server) {
        if (only == null) {
            only = new World(server);
        }
        return only;
    }

    List<Asker> everybody() {
        return Stream.of(north, south)
                .flatMap(institution -> institution.everybody().stream())
                .toList();
    }

    Institution homeOf(Asker asker) {
        return north.everybody().contains(asker) ? north : south;
    }

    Institution elsewhere(Asker asker) {
        return homeOf(asker) == north ? south : north;
    }
}
