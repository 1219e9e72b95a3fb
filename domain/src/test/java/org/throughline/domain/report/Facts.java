package org.throughline.domain.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.programme.SeekerLevel;

/** What is counted of a seeker, changed one thing at a time; a seeker with nothing wrong unless told. */
record Facts(
        String name,
        LocalDate joinedOn,
        LocalDate goalDate,
        Integer target,
        int requests,
        LocalDate lastStepOn,
        int ahead,
        int ignored,
        int ignoredWithText,
        int ignoredSelling,
        int held,
        int heldRecently,
        LocalDate firstHeldOn,
        int withoutNames,
        int unthanked) {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    /** Came in time, asks, holds and thanks; wants nothing in particular by no day. */
    static Facts well() {
        return new Facts(
                "Well", TODAY.minusDays(200), null, null, 4, TODAY, 0, 0, 0, 0, 2, 1, TODAY.minusDays(150), 0, 0);
    }

    Facts joined(int daysAgo) {
        return new Facts(
                name,
                TODAY.minusDays(daysAgo),
                goalDate,
                target,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts goalIn(int days) {
        return new Facts(
                name,
                joinedOn,
                TODAY.plusDays(days),
                target,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts wanting(int interviews) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                interviews,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts requests(int sent) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                sent,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts lastStep(int daysAgo) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                requests,
                TODAY.minusDays(daysAgo),
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts ahead(int agreed) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                requests,
                lastStepOn,
                agreed,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts ignored(int all, int withText, int selling) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                requests,
                lastStepOn,
                ahead,
                all,
                withText,
                selling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    Facts held(int all, int recently, LocalDate first) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                all,
                recently,
                first,
                withoutNames,
                unthanked);
    }

    Facts withoutNames(int interviews) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                interviews,
                unthanked);
    }

    Facts unthanked(int interviews) {
        return new Facts(
                name,
                joinedOn,
                goalDate,
                target,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                interviews);
    }

    Facts named(String other) {
        return new Facts(
                other,
                joinedOn,
                goalDate,
                target,
                requests,
                lastStepOn,
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                firstHeldOn,
                withoutNames,
                unthanked);
    }

    SeekerFacts facts() {
        return new SeekerFacts(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                SeekerLevel.STUDENT,
                Optional.empty(),
                Optional.empty(),
                false,
                joinedOn,
                Optional.ofNullable(goalDate),
                Optional.ofNullable(target),
                0,
                requests,
                Optional.ofNullable(lastStepOn),
                ahead,
                ignored,
                ignoredWithText,
                ignoredSelling,
                held,
                heldRecently,
                Optional.ofNullable(firstHeldOn),
                withoutNames,
                unthanked,
                unthanked == 0 ? Optional.empty() : Optional.of(TODAY.minusDays(3)));
    }
}
