package org.throughline.deployment.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.domain.audit.AskedFrom;

/** Says from where a request comes, for what is kept of it; behind proxies it is {@link ForwardedHeaders} that knows. */
final class AddressOfRequest extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AskedFrom.Stay stay = AskedFrom.enter(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            stay.leave();
        }
    }
}
