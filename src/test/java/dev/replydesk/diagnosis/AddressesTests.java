package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "127.0.0.1",
                "169.254.1.1",
                "0.0.0.0",
                "100.64.0.1",
                "100.127.255.254",
                "::1",
                "fe80::1",
                "fc00::1",
                "fdff::1"
            })
    void addressThatLeadsNowhereFromOutsideIsInner(String address) {
        assertThat(Addresses.isInner(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.5",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "101.64.0.1",
                "2001:db8::1",
                "fa00::1",
                "ftp.example.com",
                "999.1.1.1",
                ""
            })
    void otherAddressesAndNamesAreNotInner(String address) {
        assertThat(Addresses.isInner(address)).isFalse();
    }

    @Test
    void loopbackIsTheMachineItself() {
        assertThat(Addresses.isLoopback("127.0.0.53")).isTrue();
        assertThat(Addresses.isLoopback("::1")).isTrue();
        assertThat(Addresses.isLoopback("10.127.0.1")).isFalse();
    }

    @Test
    void onlyTheUnspecifiedAddressLeadsNowhere() {
        assertThat(Addresses.leadsNowhere("0.0.0.0")).isTrue();
        assertThat(Addresses.leadsNowhere("10.0.0.0")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5, 203.0.113.5, true",
        "203.0.113.5, 203.0.113.6, false",
        "2001:db8::1, 2001:0db8:0:0::1, true",
        "::ffff:203.0.113.5, 203.0.113.5, true",
        "ftp.example.com, ftp.example.com, true",
        "ftp.example.com, 203.0.113.5, false",
        "999.1.1.1, 999.1.1.1, false"
    })
    void addressesAreTheSameHoweverTheyAreWritten(String one, String other, boolean same) {
        assertThat(Addresses.same(one, other)).isEqualTo(same);
    }
}
