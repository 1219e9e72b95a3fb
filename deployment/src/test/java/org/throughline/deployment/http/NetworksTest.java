package org.throughline.deployment.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5, true",
        "10.0.0.5, 10.0.0.6, false",
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, [::1], true"
    })
    void containWhatIsOfThem(String network, String address, boolean contained) {
        assertThat(Networks.of(List.of(network))
                        .contain(Networks.address(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @Test
    void containNothingWhereThereIsNone() {
        assertThat(Networks.of(List.of()).contain(Networks.address("127.0.0.1").orElseThrow()))
                .isFalse();
        assertThat(Networks.of(List.of("0.0.0.0/0")).contain(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "proxy.example", "10.0.0.256", "10.0.0", "_hidden", "1:2", "::1::"})
    void lookUpNoNames(String text) {
        assertThat(Networks.address(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Networks.of(List.of(text)));
    }
}
