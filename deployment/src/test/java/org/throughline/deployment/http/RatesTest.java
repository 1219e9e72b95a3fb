package org.throughline.deployment.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void admitAMinutesWorthAtOnceAndThenSayHowLongToWait() {
        Rates rates = new Rates(2);
        assertThat(rates.secondsToWait("one")).isZero();
        assertThat(rates.secondsToWait("one")).isZero();
        assertThat(rates.secondsToWait("one")).isBetween(1L, 30L);
        assertThat(rates.secondsToWait("another")).isZero();
    }

    @Test
    void takeTheLargestNumber() {
        assertThat(new Rates(Integer.MAX_VALUE).secondsToWait("one")).isZero();
    }

    @Test
    void takeANetworkOf64BitsForOneAddress() throws UnknownHostException {
        Object one = AddressRates.who(InetAddress.getByName("2001:db8::1"));
        assertThat(AddressRates.who(InetAddress.getByName("2001:db8::ffff:ffff:ffff:ffff")))
                .isEqualTo(one);
        assertThat(AddressRates.who(InetAddress.getByName("2001:db8:0:1::1"))).isNotEqualTo(one);
        assertThat(AddressRates.who(InetAddress.getByName("192.0.2.1")))
                .isNotEqualTo(AddressRates.who(InetAddress.getByName("192.0.2.2")));
    }
}
