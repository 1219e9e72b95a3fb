import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { read } from "../../api/generated";
import type { RulesFragment } from "../../api/generated/graphql";
import { isMeanwhile } from "../../api/meanwhile";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { CheckBox } from "../../ui/CheckBox";
import { Loaded } from "../../ui/Page";
import { Meanwhile } from "../../ui/Meanwhile";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import { NumberField } from "./NumberField";
import styles from "./Programme.module.css";
import { INSTITUTION, RULES, UPDATE_INSTITUTION } from "./operations";
import { AFTERWARDS, ASKING, CADENCES, type Fields, NUMBERS, type NumberName, PREPARING, REPORTING, USUAL_CADENCE, fieldsOf, inputOf } from "./settings";

/** What the institution sets, each with the practice behind it. */
export function Settings() {
  const text = useTranslations("programme.settings");
  const { data, failed, again } = useRead({ query: INSTITUTION });
  return (
    <Part title={text("title")} lead={text("lead")}>
      <Loaded data={data} failed={failed} retry={again}>
        {({ viewer: { institution } }) => <SettingsForm slug={institution.slug} kept={read(RULES, institution)} again={again} />}
      </Loaded>
    </Part>
  );
}

interface SettingsFormProps {
  slug: string;
  kept: RulesFragment;
  again: () => void;
}

/** The time zones that this browser knows, and the one that is set in any case. */
function zonesWith(zone: string): string[] {
  return [...new Set([zone, ...Intl.supportedValuesOf("timeZone")])].toSorted();
}

function SettingsForm({ slug, kept, again }: SettingsFormProps) {
  const text = useTranslations("programme.settings");
  const app = useTranslations("app");
  const fields = useMemo(() => fieldsOf(kept), [kept]);
  const { shown, changes, theirs, isChanged, write, forget, settle } = useDraft(fields);
  const { change, refused, isSending } = useChange(UPDATE_INSTITUTION);
  const { changeOrTell } = useChange(UPDATE_INSTITUTION);
  const isMeeting = isMeanwhile(refused);
  const form = useRef<HTMLFormElement>(null);
  // The button is far from most fields: whoever is refused is taken to the first one that is wrong.
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [refused]);
  const zones = useMemo(() => zonesWith(kept.timeZone), [kept.timeZone]);

  async function save() {
    const before = Object.fromEntries((Object.keys(changes) as (keyof Fields)[]).map((field) => [field, fields[field]])) as Partial<Fields>;
    const answer = await change({ ifVersion: kept.version, ...inputOf(changes) });
    if ("done" in answer) {
      settle(changes);
      const version = answer.done.institution === null ? undefined : read(RULES, answer.done.institution).version;
      tellDone(text("saved"), version === undefined ? undefined : () => void undo(version, before));
    } else if (isMeanwhile(answer.refused)) again();
  }

  async function undo(ifVersion: number, before: Partial<Fields>) {
    if ((await changeOrTell({ ifVersion, ...inputOf(before) })) === undefined) again();
  }

  function numbers(names: readonly NumberName[]) {
    return names.map((name) => (
      <NumberField
        key={name}
        name={name}
        rule={NUMBERS[name]}
        value={shown[name]}
        onChange={(value) => write(name, value)}
        error={errorAt(refused, name)}
        theirs={theirs[name]}
      />
    ));
  }

  return (
    <Form
      ref={form}
      className={styles["settings"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void save();
      }}
    >
      <Group name="institution">
        <div className={styles["setting"]}>
          <TextField
            label={text("name")}
            value={shown.name}
            onChange={(name) => write("name", name)}
            isRequired
            description={text("slug", { slug })}
            error={errorAt(refused, "name")}
          />
          <Theirs value={theirs.name} take={() => write("name", theirs.name ?? "")} />
        </div>
        <div className={styles["setting"]}>
          <Select
            label={text("timeZone")}
            options={zones.map((zone) => ({ key: zone, name: zone.replaceAll("_", " ") }))}
            chosen={shown.timeZone}
            onChoose={(timeZone) => write("timeZone", timeZone)}
          />
          <p className="soft">{text("timeZoneWhy")}</p>
          <Problem error={errorAt(refused, "timeZone")} />
          <Theirs value={theirs.timeZone} take={() => write("timeZone", theirs.timeZone ?? kept.timeZone)} />
        </div>
        <div className={styles["setting"]}>
          <Select
            label={text("language")}
            options={(["EN", "DE"] as const).map((key) => ({ key, name: text(`languages.${key}`) }))}
            chosen={shown.language}
            onChoose={(language) => write("language", language)}
          />
          <p className="soft">{text("languageWhy")}</p>
          <Theirs value={theirs.language && text(`languages.${theirs.language}`)} take={() => write("language", theirs.language ?? kept.language)} />
        </div>
        {numbers(["digestHour"])}
        <div className={styles["setting"]}>
          <CheckBox isSelected={shown.weekendsOff} onChange={(weekendsOff) => write("weekendsOff", weekendsOff)}>
            {text("weekendsOff")}
          </CheckBox>
          <p className="soft">{text("weekendsOffWhy")}</p>
          <Theirs
            value={theirs.weekendsOff === undefined ? undefined : text(theirs.weekendsOff ? "on" : "off")}
            take={() => write("weekendsOff", theirs.weekendsOff ?? kept.weekendsOff)}
          />
        </div>
      </Group>
      <Group name="asking">{numbers(ASKING)}</Group>
      <Group name="preparing">{numbers(PREPARING)}</Group>
      <Group name="afterwards">
        {numbers(AFTERWARDS)}
        <div className={styles["setting"]}>
          <Select
            label={text("cadenceMonths")}
            options={CADENCES.map((key) => ({ key: key as string, name: text("months", { count: Number(key) }) }))}
            chosen={shown.cadenceMonths}
            onChoose={(cadence) => write("cadenceMonths", cadence)}
          />
          <p className="soft">
            {text("why.cadenceMonths")} (F4) {text("usual", { usual: USUAL_CADENCE })}
          </p>
          <Problem error={errorAt(refused, "cadenceMonths")} />
          <Theirs value={theirs.cadenceMonths} take={() => write("cadenceMonths", theirs.cadenceMonths ?? kept.cadenceMonths.toString())} />
        </div>
      </Group>
      <Group name="reporting">{numbers(REPORTING)}</Group>
      <div className={isChanged ? styles["save"] : ""}>
        {isMeeting && isChanged && <Meanwhile />}
        <Refusals refused={isMeeting ? [] : errorsBeside(refused, Object.keys(fields))} />
        {isChanged && (
          <div className={styles["end"]}>
            <p role="status" className={styles["changed"]}>
              {text("changed", { count: Object.keys(changes).length })}
            </p>
            <Button onPress={forget}>{text("discard")}</Button>
            <Button look="primary" type="submit" isPending={isSending}>
              {app("save")}
            </Button>
          </div>
        )}
      </div>
    </Form>
  );
}

function Group({ name, children }: { name: "institution" | "asking" | "preparing" | "afterwards" | "reporting"; children: ReactNode }) {
  const text = useTranslations("programme.settings.groups");
  return (
    <fieldset className={styles["settingGroup"]}>
      <legend>{text(name)}</legend>
      <div className={styles["fields"]}>{children}</div>
    </fieldset>
  );
}

function Problem({ error }: { error: string | undefined }) {
  return (
    <div role="alert" className={styles["error"]}>
      {error}
    </div>
  );
}
