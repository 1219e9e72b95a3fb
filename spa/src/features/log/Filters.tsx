import { useState } from "react";
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover as AriaPopover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { CheckBoxes } from "../../ui/CheckBoxes";
import { Popover } from "../../ui/Popover";
import { TextField } from "../../ui/TextField";
import type { ViewPart } from "../../ui/useView";
import { usePaused } from "../../ui/usePaused";
import styles from "./Log.module.css";
import { FIND_ACCOUNTS } from "./operations";
import { KINDS, type View } from "./view";

interface FiltersProps {
  view: View;
  onChange: (part: ViewPart<View>) => void;
  nameOf: (id: string) => string | undefined;
}

export function Filters({ view, onChange, nameOf }: FiltersProps) {
  const text = useTranslations("log");
  const { kind = [], account, subject, from, until } = view;
  const isFiltered = Object.keys(view).length > 0;
  return (
    <div className={styles["filters"]}>
      <div className={styles["controls"]}>
        <Popover name={kind.length === 0 ? text("kinds") : text("kindsWith", { count: kind.length })} label={text("kinds")}>
          {() => (
            <CheckBoxes
              label={text("kinds")}
              options={KINDS.map((key) => ({ key, name: text(`kind.${key}`), means: text(`kindMeans.${key}`) }))}
              chosen={kind}
              onChoose={(kinds) => onChange({ kind: kinds })}
            />
          )}
        </Popover>
        <AccountChoice onChoose={(id) => onChange({ account: id })} />
        <TextField label={text("from")} type="date" value={from ?? ""} onChange={(day) => onChange({ from: day === "" ? undefined : day })} />
        <TextField label={text("until")} type="date" value={until ?? ""} onChange={(day) => onChange({ until: day === "" ? undefined : day })} />
      </div>
      {isFiltered && (
        <div className={styles["chips"]}>
          {account !== undefined && <Chip name={text("by", { name: nameOf(account) ?? account })} onRemove={() => onChange({ account: undefined })} />}
          {subject !== undefined && (
            <Chip name={text("aboutOne", { name: nameOf(subject) ?? subject })} onRemove={() => onChange({ subject: undefined })} />
          )}
          {kind.map((each) => (
            <Chip key={each} name={text(`kind.${each}`)} onRemove={() => onChange({ kind: kind.filter((other) => other !== each) })} />
          ))}
          <Button
            look="quiet"
            onPress={() => onChange({ kind: undefined, account: undefined, subject: undefined, from: undefined, until: undefined })}
          >
            {text("clear")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const text = useTranslations("log");
  return (
    <AriaButton className={styles["chip"] ?? ""} aria-label={text("remove", { name })} onPress={onRemove}>
      {name}
      <span aria-hidden="true">×</span>
    </AriaButton>
  );
}

/** Finds an account by a part of its name or address. */
function AccountChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const text = useTranslations("log");
  const [typed, setTyped] = useState("");
  const wanted = typed.trim();
  const asked = usePaused(wanted);
  const { data, failed } = useRead({ query: FIND_ACCOUNTS, variables: { text: asked }, pause: asked === "" });
  const answer = asked === wanted ? data?.accounts.nodes : undefined;
  const found = wanted === "" ? [] : (answer ?? []);
  return (
    <ComboBox
      className={styles["who"] ?? ""}
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped("");
        onChoose(String(key));
      }}
      // While it is being searched for; with nothing typed there is nothing to choose.
      allowsEmptyCollection={wanted !== ""}
      // The server has searched already.
      defaultFilter={() => true}
    >
      <Label className={styles["label"] ?? ""}>{text("who")}</Label>
      <Input className={styles["input"] ?? ""} placeholder={text("whoHint")} />
      <AriaPopover className={styles["popover"] ?? ""}>
        <ListBox items={found} renderEmptyState={() => <div className={styles["option"]}>{text(answer !== undefined ? "noOne" : failed && asked === wanted ? "notFound" : "finding")}</div>}>
          {(each) => (
            <ListBoxItem className={styles["option"] ?? ""} textValue={each.name}>
              <span>{each.name}</span>
              <span className="soft">{each.email}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </AriaPopover>
    </ComboBox>
  );
}
