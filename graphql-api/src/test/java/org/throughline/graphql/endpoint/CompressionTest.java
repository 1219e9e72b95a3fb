package org.throughline.graphql.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "*", "deflate, GZIP ;q=0.1"})
    void isUsedForThoseWhoAskForIt(String accepted) {
        assertThat(Compression.accepts(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.0, br", "xgzip"})
    void isNotUsedForOthers(String accepted) {
        assertThat(Compression.accepts(accepted)).isFalse();
    }
}
