package org.throughline.deployment.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What the front door is told; the README has the list.
 *
 * @param proxies whose X-Forwarded headers are believed
 * @param origins other sites whose pages may use the API, as a browser writes them
 * @param secondsToComeIn how long a request gets to come in whole
 * @param perAddress requests a minute
 * @param perAccount requests a minute
 * @param atOnce requests that are answered at once
 * @param waiting requests that wait for that at once
 * @param largestBody of a request that holds no file, in bytes
 */
record HttpSettings(
        Networks proxies,
        Set<String> origins,
        int secondsToComeIn,
        int perAddress,
        int perAccount,
        int atOnce,
        int waiting,
        int largestBody) {

    static HttpSettings of(Config config) {
        return new HttpSettings(
                Networks.of(list(config, "throughline.http.behind-proxy")),
                list(config, "throughline.http.origins").stream()
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                number(config, "throughline.http.request-timeout", 30),
                number(config, "throughline.rate.per-address", 6_000),
                number(config, "throughline.rate.per-account", 1_200),
                number(config, "throughline.http.at-once", 72),
                number(config, "throughline.http.waiting", 256),
                number(config, "throughline.graphql.largest-body", 131_072));
    }

    private static List<String> list(Config config, String name) {
        return Arrays.stream(
                        config.getOptionalValue(name, String.class).orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static int number(Config config, String name, int unlessSet) {
        return config.getOptionalValue(name, Integer.class).orElse(unlessSet);
    }
}
