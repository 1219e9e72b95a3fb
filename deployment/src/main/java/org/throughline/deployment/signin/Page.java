package org.throughline.deployment.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** A plain page of signing in, in English or German, which no cache keeps and no other site frames. */
final class Page {
    private static final String WORDS = "org.throughline.deployment.signin.pages";
    private static final ResourceBundle.Control ONLY_WHAT_WAS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex"><title>Throughline</title></head>
            <body><h1>%s</h1>%s</body></html>
            """;

    private final Locale locale;
    private final ResourceBundle words;

    private Page(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(WORDS, locale, Page.class.getClassLoader(), ONLY_WHAT_WAS_ASKED);
    }

    /** In the language that was asked for, if there is one. */
    static Page in(Locale asked) {
        return new Page(asked.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH);
    }

    String word(String key) {
        return words.getString(key);
    }

    /** Says one thing, and offers to go on. */
    void say(HttpServletResponse response, int status, String code) throws IOException {
        String sentence = "<p>" + html(word(code)) + "</p><p><a href=\"/\">" + html(word("go-on")) + "</a></p>";
        write(response, status, "Throughline", sentence);
    }

    /**
     * Goes on at a path of ours. Not by a redirect: the browser comes from another site, and would not send the session
     * cookie along; from this page it does.
     */
    void goOn(HttpServletResponse response, String path) throws IOException {
        response.setHeader("Refresh", "0; url=" + path);
        String link = "<p><a href=\"" + html(path) + "\">" + html(word("go-on")) + "</a></p>";
        write(response, HttpServletResponse.SC_OK, "Throughline", link);
    }

    void write(HttpServletResponse response, int status, String title, String body) throws IOException {
        byte[] page = PAGE.formatted(locale.toLanguageTag(), html(title), body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
