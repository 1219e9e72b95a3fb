import { useCallback, useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useFormatter, useTranslations } from "use-intl";
import { useAddressReason } from "../../api/addressReason";
import { type AddressRefusal, askJson } from "../../api/askJson";
import { useAsk } from "../../api/useAsk";
import { Button } from "../../ui/Button";
import { CheckBoxes } from "../../ui/CheckBoxes";
import { Dialog } from "../../ui/Dialog";
import { Loaded } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone, tellRefused } from "../../ui/Toasts";
import { OnceShown } from "./OnceShown";
import styles from "./Settings.module.css";

const SCOPES = ["READ", "WRITE", "REPORTS", "IMPORTS"] as const;
type Scope = (typeof SCOPES)[number];

const DAYS = ["30", "90", "365"] as const;

interface Token {
  id: string;
  name: string;
  scopes: Scope[];
  expiresAt: string;
  lastUsedAt: string | null;
}

/** Keys by which programs do what their owner may do, as far as their scopes reach. */
export function Tokens() {
  const text = useTranslations("settings.tokens");
  const [tokens, setTokens] = useState<Token[]>();
  const [hasFailed, setFailed] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();

  const read = useCallback(async () => {
    const answer = await askJson<{ tokens: Token[] }>("GET", "/tokens");
    setFailed("refused" in answer);
    if ("done" in answer) setTokens(answer.done.tokens);
  }, []);
  useEffect(() => void read(), [read]);

  return (
    <Part title={text("title")} lead={text("lead")} tools={!isMaking && secret === undefined && <Button onPress={() => setMaking(true)}>{text("make")}</Button>}>
      {secret !== undefined && <OnceShown label={text("secret")} secret={secret} done={() => setSecret(undefined)} />}
      {isMaking && (
        <NewToken
          close={() => setMaking(false)}
          made={(token) => {
            setMaking(false);
            setSecret(token);
            void read();
          }}
        />
      )}
      <Loaded data={tokens} failed={hasFailed} retry={() => void read()}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{text("none")}</p>
          ) : (
            <ul className={styles["list"]}>
              {list.map((token) => (
                <OneToken key={token.id} token={token} ended={() => void read()} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Part>
  );
}

function OneToken({ token, ended }: { token: Token; ended: () => void }) {
  const text = useTranslations("settings.tokens");
  const app = useTranslations("app");
  const reason = useAddressReason();
  const format = useFormatter();
  const { ask, isSending } = useAsk();
  const [isAsking, setAsking] = useState(false);

  async function end() {
    const answer = await ask("DELETE", `/tokens/${token.id}`);
    setAsking(false);
    if ("done" in answer) tellDone(text("ended", { name: token.name }));
    else tellRefused(reason(answer.refused));
    ended();
  }

  return (
    <li className={styles["line"]}>
      <span className={styles["words"]}>
        {token.name}
        <span className="soft">
          {token.scopes.map((scope) => text(`scopes.${scope}`)).join(", ")} · {text("until", { day: format.dateTime(new Date(token.expiresAt), { dateStyle: "medium" }) })} ·{" "}
          {token.lastUsedAt === null
            ? text("neverUsed")
            : text("used", { when: format.dateTime(new Date(token.lastUsedAt), { dateStyle: "medium", timeStyle: "short" }) })}
        </span>
      </span>
      <Button aria-label={text("endOne", { name: token.name })} onPress={() => setAsking(true)}>
        {text("end")}
      </Button>
      <Dialog title={text("endTitle", { name: token.name })} isOpen={isAsking} onOpenChange={setAsking}>
        <p>{text("endMeans")}</p>
        <div className={styles["buttons"]}>
          <Button look="primary" isPending={isSending} onPress={() => void end()}>
            {text("endNow")}
          </Button>
          <Button onPress={() => setAsking(false)}>{app("cancel")}</Button>
        </div>
      </Dialog>
    </li>
  );
}

function NewToken({ close, made }: { close: () => void; made: (token: string) => void }) {
  const text = useTranslations("settings.tokens");
  const app = useTranslations("app");
  const reason = useAddressReason();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>(["READ"]);
  const [days, setDays] = useState<(typeof DAYS)[number]>("90");
  const { ask, isSending } = useAsk();
  const [refused, setRefused] = useState<AddressRefusal>();

  async function make() {
    const answer = await ask<{ token: string }>("POST", "/tokens", { name, scopes, expiresInDays: Number(days) });
    if ("done" in answer) made(answer.done.token);
    else setRefused(answer.refused);
  }

  return (
    <Form
      className={`${styles["form"]} ${styles["boxed"]}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void make();
      }}
    >
      <Refusals refused={refused === undefined ? [] : [{ code: refused.code, message: reason(refused) }]} />
      <TextField label={text("name")} description={text("nameHelp")} value={name} onChange={setName} isRequired autoFocus />
      <CheckBoxes label={text("may")} options={SCOPES.map((key) => ({ key, name: text(`scopesMean.${key}`) }))} chosen={scopes} onChoose={setScopes} />
      <Select label={text("lasts")} options={DAYS.map((key) => ({ key, name: text("days", { days: Number(key) }) }))} chosen={days} onChoose={setDays} />
      <div className={styles["buttons"]}>
        <Button look="primary" type="submit" isPending={isSending} isDisabled={scopes.length === 0}>
          {text("makeNow")}
        </Button>
        <Button onPress={close}>{app("cancel")}</Button>
      </div>
    </Form>
  );
}
