package org.throughline.deployment.telemetry;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;

/** Puts the {@link RequestWatch} around all filters; it is named after the front door, whose filters then stand within it. */
public final class Watching implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        FilterInfo filter =
                new FilterInfo("request watch", RequestWatch.class, new ImmediateInstanceFactory<>(new RequestWatch()));
        deployment.addFilter(filter.setAsyncSupported(true));
        deployment.insertFilterUrlMapping(0, "request watch", "/*", DispatcherType.REQUEST);
    }
}
