package org.throughline.reporting.digest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Language;

/**
 * {@code /digest/unsubscribe/<token>}: {@code GET} shows a page with a button and changes nothing, for programs follow links
 * that nobody clicked; {@code POST} turns the digest off, by the button or by the mail program's own (RFC 8058). Nobody needs
 * to be signed in: the token is what proves that the mail was theirs.
 */
@WebServlet(UnsubscribeLinks.PATH + "*")
public class UnsubscribeServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(UnsubscribeServlet.class);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex"><title>%s</title></head>
            <body><h1>%2$s</h1><p>%s</p>%s</body></html>
            """;
    private static final String FORM = """
            <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>%s</button></form>""";

    private UnsubscribeLinks links;

    /** For the container. */
    public UnsubscribeServlet() {}

    UnsubscribeServlet(UnsubscribeLinks links) {
        this.links = links;
    }

    @Inject
    void use(DataSource dataSource) {
        links = new UnsubscribeLinks(dataSource, "");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean now) throws IOException {
        String token = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            Optional<Language> language = now ? links.unsubscribe(token) : links.find(token);
            if (language.isEmpty()) {
                Wording wording = Wording.in(asked(request));
                write(response, HttpServletResponse.SC_NOT_FOUND, asked(request), wording.of("page.unknown"), "");
            } else {
                Wording wording = Wording.in(language.get());
                write(
                        response,
                        HttpServletResponse.SC_OK,
                        language.get(),
                        wording.of(now ? "page.done" : "page.question"),
                        now ? "" : FORM.formatted(PlainText.html(wording.of("page.button"))));
            }
        } catch (SQLException failure) {
            LOG.warn("The database did not answer when a digest was to be turned off", failure);
            Wording wording = Wording.in(asked(request));
            write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, asked(request), wording.of("page.failed"), "");
        }
    }

    private static void write(HttpServletResponse response, int status, Language language, String sentence, String form)
            throws IOException {
        byte[] page = PAGE.formatted(
                        language.locale().toLanguageTag(),
                        PlainText.html(Wording.in(language).of("page.title")),
                        PlainText.html(sentence),
                        form)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static Language asked(HttpServletRequest request) {
        return "de".equals(request.getLocale().getLanguage()) ? Language.DE : Language.EN;
    }
}
