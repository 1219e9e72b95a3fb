package org.throughline.deployment.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewerFilterTest {
    /** The server calls a filter for each pattern that matches, and each call asks the database who it is. */
    @Test
    void isAskedOnceForAnAddress() {
        List<String> patterns =
                List.of(ViewerFilter.class.getAnnotation(WebFilter.class).urlPatterns());

        assertThat(patterns).doesNotHaveDuplicates();
        assertThat(patterns)
                .filteredOn(pattern -> !pattern.endsWith("/*"))
                .noneMatch(path -> patterns.stream()
                        .filter(pattern -> pattern.endsWith("/*"))
                        .map(pattern -> pattern.substring(0, pattern.length() - "/*".length()))
                        .anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/")));
    }
}
