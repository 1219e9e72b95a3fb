package org.throughline.deployment.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.throughline.deployment.http.Admission;
import org.throughline.domain.shared.NodeLeaves;

/** This node, from when it serves until it has closed its door. */
@ApplicationScoped
public class Node implements NodeMXBean {
    private Admission admission = new Admission(0, 0);

    @Inject
    private Event<NodeLeaves> leaves;

    /** Whose door it is; called once, before anybody comes. */
    void use(Admission given) {
        admission = given;
    }

    /** Whether it should get no requests any more. */
    public boolean isLeaving() {
        return admission.isLeaving();
    }

    @Override
    public void listen() {
        Listener.open();
    }

    @Override
    public void leave() {
        admission.leave();
        leaves.fire(new NodeLeaves());
    }

    @Override
    public void close() {
        admission.close();
    }

    @Override
    public void listenNoMore() {
        Listener.close();
    }

    @Override
    public int getRequestsInside() {
        return admission.inside();
    }
}
