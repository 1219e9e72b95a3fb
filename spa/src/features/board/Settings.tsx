import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Breakdown } from "../../api/generated/graphql";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import styles from "./Board.module.css";
import { BREAKDOWNS, type BoardAddress, PERIODS, type Period } from "./address";
import { type Days, periodOf } from "./days";

interface SettingsProps {
  address: BoardAddress;
  days: Days;
  choose: (address: BoardAddress) => void;
}

/** Which days, and into which groups. All of it goes to the address. */
export function Settings({ address, days, choose }: SettingsProps) {
  const text = useTranslations("board");
  const periods = Object.keys(PERIODS) as Period[];
  const period = periodOf(address);
  const { from: _from, to: _to, period: _period, ...withoutDays } = address;
  const { by: _by, ...withoutBreakdown } = address;
  return (
    <section className={styles["settings"]} aria-label={text("settings.title")}>
      <Select<Period | "own">
        label={text("settings.period")}
        options={[...periods.map((key) => ({ key, name: text(`settings.periods.${key}`) })), { key: "own", name: text("settings.ownDays") }]}
        chosen={period ?? "own"}
        onChoose={(key) => choose(key === "own" ? { ...withoutDays, ...days } : { ...withoutDays, period: key })}
      />
      <Select<Breakdown>
        label={text("settings.by")}
        options={BREAKDOWNS.map((key) => ({ key, name: text(`by.${key}`) }))}
        chosen={address.by ?? "NONE"}
        onChoose={(by) => choose(by === "NONE" ? withoutBreakdown : { ...address, by })}
      />
      {period === undefined && (
        <OwnDays key={`${days.from} ${days.to}`} days={days} choose={(chosen) => choose({ ...withoutDays, ...chosen })} />
      )}
    </section>
  );
}

function OwnDays({ days, choose }: { days: Days; choose: (days: Days) => void }) {
  const text = useTranslations("board");
  const [from, setFrom] = useState(days.from);
  const [to, setTo] = useState(days.to);
  const isInOrder = from !== "" && to !== "" && from <= to;
  return (
    <form
      className={styles["days"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (isInOrder) choose({ from, to });
      }}
    >
      <TextField label={text("settings.from")} type="date" value={from} onChange={setFrom} isRequired />
      <TextField
        label={text("settings.to")}
        type="date"
        value={to}
        onChange={setTo}
        isRequired
        error={from !== "" && to !== "" && to < from ? text("settings.order") : undefined}
      />
      <Button type="submit" isDisabled={!isInOrder}>
        {text("settings.show")}
      </Button>
    </form>
  );
}
