package org.throughline.deployment.http;

import io.undertow.util.NetworkUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses and networks, such as {@code 10.0.0.5} and {@code fd00::/8}. */
record Networks(List<Network> networks) {
    private static final Pattern IPV4 = Pattern.compile(NetworkUtils.IP4_EXACT);

    /** @throws IllegalArgumentException if one is no address and no network */
    static Networks of(Collection<String> texts) {
        return new Networks(texts.stream().map(Network::of).toList());
    }

    boolean contain(InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    /** The address that a text is; names are not looked up. */
    static Optional<InetAddress> address(String text) {
        try {
            String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
            return Optional.of(
                    IPV4.matcher(bare).matches()
                            ? NetworkUtils.parseIpv4Address(bare)
                            : NetworkUtils.parseIpv6Address(bare));
        } catch (IOException | RuntimeException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * A network.
     *
     * @param bits how many of them all its addresses share
     */
    record Network(InetAddress first, int bits) {
        static Network of(String text) {
            int slash = text.indexOf('/');
            InetAddress first = address(slash < 0 ? text : text.substring(0, slash))
                    .orElseThrow(() -> new IllegalArgumentException(text + " is no address and no network"));
            int all = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException(text + " is no network");
            }
            return new Network(first, bits);
        }

        boolean contains(InetAddress address) {
            byte[] mine = first.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
