import { Button as AriaButton, Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Horizon } from "../../api/generated/graphql";
import { Button } from "../../ui/Button";
import { Popover } from "../../ui/Popover";
import { STANDINGS, type Standing, StateMark } from "../../ui/StateMark";
import { TextField } from "../../ui/TextField";
import styles from "./Filters.module.css";
import type { Mix } from "./useRows";
import { HORIZONS, type View, readView } from "./view";

interface FiltersProps {
  view: View;
  mix: Mix | undefined;
  /** What an organisation is called whose id is in the address. */
  organization: string | undefined;
  onChange: (view: View) => void;
}

const WORDS = ["sector", "place", "school", "group"] as const;

export function FilterChoice({ view, mix, onChange }: Pick<FiltersProps, "view" | "mix" | "onChange">) {
  const text = useTranslations("network.filter");
  const count = chipsOf(view).length;
  return (
    <Popover name={count === 0 ? text("button") : text("buttonWith", { count })} label={text("button")}>
      {(close) => (
        <Form
          className={styles["form"] ?? ""}
          onSubmit={(event) => {
            event.preventDefault();
            const given = new FormData(event.currentTarget);
            const met = given.get("met");
            onChange(
              readView({
                ...view,
                horizon: given.getAll("horizon"),
                state: given.getAll("state"),
                tag: String(given.get("tag") ?? "").split(",").map((tag) => tag.trim()),
                ...Object.fromEntries(WORDS.map((name) => [name, given.get(name)])),
                met,
                recent: given.get("recent") === "on" ? true : undefined,
              }),
            );
            close();
          }}
        >
          <fieldset className={styles["group"]}>
            <legend>{text("horizon")}</legend>
            {HORIZONS.map((horizon) => (
              <HorizonBox key={horizon} horizon={horizon} mix={mix} isOn={view.horizon?.includes(horizon) === true} />
            ))}
          </fieldset>
          <fieldset className={styles["group"]}>
            <legend>{text("state")}</legend>
            <div className={styles["states"]}>
              {STANDINGS.map((standing) => (
                <StateBox key={standing} standing={standing} isOn={view.state?.includes(standing) === true} />
              ))}
            </div>
          </fieldset>
          <fieldset className={styles["group"]}>
            <legend>{text("met")}</legend>
            {(["", "yes", "never"] as const).map((met) => (
              <label key={met} className={styles["choice"]}>
                <input type="radio" name="met" value={met} defaultChecked={(view.met ?? "") === met} />
                {text(met === "" ? "metEither" : met === "yes" ? "metYes" : "metNever")}
              </label>
            ))}
          </fieldset>
          <label className={styles["choice"]}>
            <input type="checkbox" name="recent" defaultChecked={view.recent === true} />
            {text("recent")}
          </label>
          <TextField label={text("tag")} name="tag" defaultValue={view.tag?.join(", ") ?? ""} description={text("tagHelp")} />
          {WORDS.map((name) => (
            <TextField key={name} label={text(name)} name={name} defaultValue={view[name] ?? ""} />
          ))}
          <div className={styles["end"]}>
            <Button look="primary" type="submit">
              {text("show")}
            </Button>
          </div>
        </Form>
      )}
    </Popover>
  );
}

function HorizonBox({ horizon, mix, isOn }: { horizon: Horizon; mix: Mix | undefined; isOn: boolean }) {
  const text = useTranslations("words.horizon");
  const count = mix?.find((each) => each.horizon === horizon)?.count;
  return (
    <label className={styles["choice"]}>
      <input type="checkbox" name="horizon" value={horizon} defaultChecked={isOn} />
      {text(horizon)}
      {count !== undefined && <span className={styles["count"]}>{count}</span>}
    </label>
  );
}

function StateBox({ standing, isOn }: { standing: Standing; isOn: boolean }) {
  return (
    <label className={styles["choice"]}>
      <input type="checkbox" name="state" value={standing} defaultChecked={isOn} />
      <StateMark standing={standing} />
    </label>
  );
}

interface Chip {
  id: string;
  kind: "horizon" | "state" | "tag" | "met" | "recent" | "org" | (typeof WORDS)[number];
  value: string;
  /** The view without it. */
  without: View;
}

function chipsOf(view: View): Chip[] {
  const chips: Chip[] = [];
  for (const kind of ["horizon", "state", "tag"] as const) {
    for (const value of view[kind] ?? []) {
      const rest = (view[kind] as string[]).filter((each) => each !== value);
      chips.push({ id: `${kind}:${value}`, kind, value, without: readView({ ...view, [kind]: rest }) });
    }
  }
  for (const kind of ["met", "recent", "org", ...WORDS] as const) {
    const value = view[kind];
    if (value !== undefined) chips.push({ id: kind, kind, value: String(value), without: readView({ ...view, [kind]: undefined }) });
  }
  return chips;
}

/** What is filtered by, each of which goes away at a press. */
export function FilterChips({ view, organization, onChange }: Omit<FiltersProps, "mix">) {
  const text = useTranslations("network.filter");
  const state = useTranslations("words.state");
  const horizon = useTranslations("words.horizon");
  const chips = chipsOf(view);
  if (chips.length === 0) return null;
  function nameOf({ kind, value }: Chip): string {
    switch (kind) {
      case "horizon":
        return `${text("horizon")}: ${horizon(value as Horizon)}`;
      case "state":
        return state(value as Standing);
      case "met":
        return text(value === "yes" ? "metYes" : "metNever");
      case "recent":
        return text("recent");
      case "org":
        return organization ?? text("oneOrganization");
      default:
        return `${text(kind)}: ${value}`;
    }
  }
  return (
    <div className={styles["chips"]}>
      <ul aria-label={text("active")} className={styles["tagList"]}>
        {chips.map((chip) => (
          <li key={chip.id}>
            <AriaButton className={styles["tag"] ?? ""} aria-label={text("remove", { name: nameOf(chip) })} onPress={() => onChange(chip.without)}>
              {nameOf(chip)}
              <span aria-hidden="true">×</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        onPress={() => onChange({ ...(view.q !== undefined && { q: view.q }), ...(view.sort !== undefined && { sort: view.sort }) })}
      >
        {text("clear")}
      </Button>
    </div>
  );
}
