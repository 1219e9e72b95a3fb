package org.throughline.deployment.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.domain.account.Viewer;

/** Limits the requests of one account, by whatever credential and from wherever. Stands behind the filter that knows whose a request is. */
final class AccountRates extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient Rates rates;

    AccountRates(Rates rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object viewer = request.getAttribute(Viewer.class.getName());
        long wait = viewer instanceof Viewer known ? rates.secondsToWait(known.accountId()) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(wait));
        Answers.send(AddressRates.REFUSED, request, response);
    }
}
