import { useMemo } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { isMeanwhile } from "../../api/meanwhile";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { Button } from "../../ui/Button";
import { Meanwhile } from "../../ui/Meanwhile";
import { Notice } from "../../ui/Notice";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import styles from "./People.module.css";
import { RoleBoxes } from "./RoleBoxes";
import { consequencesOf } from "./consequences";
import { type AccountDetails, UPDATE } from "./operations";

const FIELDS = ["name", "email", "roles"];

/** Name, address and roles; what follows from a change is said before it is saved. */
export function AccountForm({ account, readAgain }: { account: AccountDetails; readAgain: () => void }) {
  const text = useTranslations("people");
  const app = useTranslations("app");
  const kept = useMemo(() => ({ name: account.name, email: account.email, roles: account.roles }), [account]);
  const { shown, changes, theirs, isChanged, write, forget, settle } = useDraft(kept);
  const { change, refused, isSending } = useChange(UPDATE);
  const isMeeting = isMeanwhile(refused);
  const consequences = consequencesOf(account, changes);

  async function save() {
    const answer = await change({ id: account.id, ifVersion: account.version, ...changes });
    if ("done" in answer) {
      settle(changes);
      tellDone(text("account.saved"));
    } else if (isMeanwhile(answer.refused)) readAgain();
  }

  return (
    <Part title={text("account.facts")}>
      <Form
        className={styles["form"] ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) void save();
        }}
      >
        {isMeeting && isChanged && <Meanwhile />}
        <Refusals refused={isMeeting ? [] : errorsBeside(refused, FIELDS)} />
        <div>
          <TextField label={text("name")} value={shown.name} onChange={(name) => write("name", name)} isRequired error={errorAt(refused, "name")} />
          <Theirs value={theirs.name} take={() => write("name", theirs.name ?? "")} />
        </div>
        <div>
          <TextField
            label={text("email")}
            type="email"
            value={shown.email}
            onChange={(email) => write("email", email)}
            isRequired
            error={errorAt(refused, "email")}
          />
          <Theirs value={theirs.email} take={() => write("email", theirs.email ?? "")} />
        </div>
        <div>
          <RoleBoxes chosen={shown.roles} onChoose={(roles) => write("roles", roles)} error={errorAt(refused, "roles")} />
          <Theirs
            value={theirs.roles?.map((role) => text(`roles.${role}`)).join(", ")}
            take={() => write("roles", theirs.roles ?? [])}
          />
        </div>
        {account.comesByProvider && <p className="soft">{text("account.providerRoles")}</p>}
        {account.keepsSeekerData && <p className="soft">{text("account.keepsData", { name: account.name })}</p>}
        <div role="status">
          {consequences.length > 0 && (
            <Notice look="hint">
              {consequences.map((consequence) => (
                <p key={consequence}>
                  {consequence === "noAdvisorOf"
                    ? text("account.noAdvisorOf", { cohorts: account.advisedCohorts.map((cohort) => cohort.name).join(", ") })
                    : text(`account.${consequence}`)}
                </p>
              ))}
            </Notice>
          )}
        </div>
        {isChanged && (
          <div className={styles["end"]}>
            <Button onPress={forget}>{text("account.revert")}</Button>
            <Button look="primary" type="submit" isPending={isSending}>
              {app("save")}
            </Button>
          </div>
        )}
      </Form>
    </Part>
  );
}
