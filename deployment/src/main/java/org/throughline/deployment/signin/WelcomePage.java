package org.throughline.deployment.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.PasswordRule;
import org.throughline.domain.account.Passwords.Holder;

/** The page that asks for a password, in English or German. It works without a script. */
final class WelcomePage {
    private static final String FORM = """
            <form method="post">
            <p><label>%s<br><input type="email" name="email" value="%s" autocomplete="username" readonly></label></p>
            <p><label>%s<br><input type="password" name="password" autocomplete="new-password" required minlength="%d" maxlength="%d"></label></p>
            <p><label>%s<br><input type="password" name="again" autocomplete="new-password" required></label></p>
            <p><button>%s</button></p>
            </form>""";

    private final Page page;

    private WelcomePage(Page page) {
        this.page = page;
    }

    static WelcomePage in(Locale asked) {
        return new WelcomePage(Page.in(asked));
    }

    /** Asks for a password, and says what was wrong with the one before. */
    void ask(HttpServletResponse response, Holder holder, Optional<String> fault) throws IOException {
        String rule = MessageFormat.format(page.word("rule"), PasswordRule.SHORTEST);
        String form = FORM.formatted(
                Page.html(page.word("email")),
                Page.html(holder.email()),
                Page.html(page.word("password")),
                PasswordRule.SHORTEST,
                PasswordHasher.LONGEST,
                Page.html(page.word("again")),
                Page.html(page.word("set")));
        String sentence = fault.map(code -> "<p role=\"alert\"><strong>" + Page.html(page.word(code)) + "</strong></p>")
                .orElse("");
        int status = fault.isPresent() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK;
        page.write(response, status, holder.institution(), sentence + "<p>" + Page.html(rule) + "</p>" + form);
    }

    /** Says one thing, and offers to go on. */
    void say(HttpServletResponse response, int status, String code) throws IOException {
        page.say(response, status, code);
    }
}
