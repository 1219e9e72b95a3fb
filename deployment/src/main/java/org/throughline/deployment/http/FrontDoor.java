package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What every request passes, in order: who it really comes from, what browsers are told, whether its page may ask, whether its
 * address asks too much, waiting until it is here, and waiting for its turn. All that runs on the I/O thread, before the request
 * costs a thread. Then, around the endpoints, what catches the unexpected, what says for whose address the work is, and behind the
 * sign-in what counts an account's requests.
 */
public final class FrontDoor implements ServletExtension {
    /** Undertow's, on machines with more than 128 MB. */
    private static final int BYTES_OF_BUFFER = 16 * 1024;

    /** Requests on their way in, of all and of one address: with the largest request as it is, 160 MB at most. */
    static final WaitingRoom WAITING = new WaitingRoom(1_000, 200);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        HttpSettings settings = HttpSettings.of(ConfigProvider.getConfig());
        Rates addresses = new Rates(settings.perAddress());
        Admission admission = new Admission(settings.atOnce(), settings.waiting());
        context.setAttribute(Admission.class.getName(), admission);
        deployment.addInitialHandlerChainWrapper(next -> chain(settings, addresses, admission.before(next)));
        deployment.addOuterHandlerChainWrapper(admission::around);
        add(deployment, "last resort", new LastResort());
        deployment.insertFilterUrlMapping(0, "last resort", "/*", DispatcherType.REQUEST);
        add(deployment, "address of request", new AddressOfRequest());
        deployment.insertFilterUrlMapping(1, "address of request", "/*", DispatcherType.REQUEST);
        add(deployment, "account rates", new AccountRates(new Rates(settings.perAccount())));
        deployment.addFilterUrlMapping("account rates", "/*", DispatcherType.REQUEST);
    }

    private static HttpHandler chain(HttpSettings settings, Rates addresses, HttpHandler next) {
        // One more than the largest body fills, so that its end is seen.
        int buffers = settings.largestBody() / BYTES_OF_BUFFER + 2;
        HttpHandler whole = new WholeRequest(buffers, settings.secondsToComeIn(), WAITING, next);
        HttpHandler rates = new AddressRates(addresses, whole);
        HttpHandler origins = new CrossOrigin(settings.origins(), rates);
        HttpHandler named = new RequestIds(new SecurityHeaders(origins));
        return new CompletionOnIoThread(new ForwardedHeaders(settings.proxies(), named));
    }

    private static void add(DeploymentInfo deployment, String name, Filter filter) {
        deployment.addFilter(new FilterInfo(name, filter.getClass(), new ImmediateInstanceFactory<>(filter))
                .setAsyncSupported(true));
    }
}
