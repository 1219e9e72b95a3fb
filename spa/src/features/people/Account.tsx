import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { Select } from "../../ui/Select";
import { tellDone } from "../../ui/Toasts";
import { useChange } from "../../api/useChange";
import { type CohortName, useCohorts } from "../../api/useCohorts";
import { useRead } from "../../api/useRead";
import { AccountForm } from "./AccountForm";
import { EntryWords } from "./EntryWords";
import { InvitationLinks, useInvitations } from "./InvitationLinks";
import styles from "./People.module.css";
import { inviteThese } from "./invitations";
import { ACCOUNT, type AccountDetails, DEACTIVATE, REACTIVATE } from "./operations";
import { useMove } from "./useMove";
import { WITHOUT_COHORT } from "./view";
import { PeopleText } from "./text";

const route = getRouteApi("/people/$accountId");

/** One account: who it is, how they get in, where they belong. */
export function Account() {
  return (
    <PeopleText>
      <OneAccount />
    </PeopleText>
  );
}

function OneAccount() {
  const text = useTranslations("people");
  const app = useTranslations("app");
  const { accountId } = route.useParams();
  const { data, failed, again } = useRead({ query: ACCOUNT, variables: { id: accountId } });
  const account = data?.managedAccount;
  return (
    <Page
      key={accountId}
      title={account?.name ?? text("title")}
      lead={account?.email}
      tools={
        <InnerLink to="/people" className={styles["tool"]}>
          {text("account.back")}
        </InnerLink>
      }
    >
      <Loaded data={data} failed={failed} retry={again}>
        {({ managedAccount }) =>
          managedAccount === null ? (
            <Empty>{app("notFound")}</Empty>
          ) : (
            <div className={styles["account"]}>
              <AccountForm key={managedAccount.id} account={managedAccount} readAgain={again} />
              <GettingIn account={managedAccount} readAgain={again} />
              {managedAccount.roles.includes("SEEKER") && <SeekersCohort account={managedAccount} readAgain={again} />}
              {managedAccount.roles.includes("ADVISOR") && <LooksAfter account={managedAccount} />}
              <Trail account={managedAccount} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

interface OfAccount {
  account: AccountDetails;
  readAgain: () => void;
}

function GettingIn({ account, readAgain }: OfAccount) {
  const text = useTranslations("people.account");
  const people = useTranslations("people");
  const format = useFormatter();
  const invitations = useInvitations(readAgain);
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const isOff = account.deactivatedAt !== null;
  return (
    <Part title={text("entry")}>
      <dl className={styles["facts"]}>
        <dt>{people("columns.entry")}</dt>
        <dd>
          <EntryWords account={account} />
        </dd>
        <dt>{text("seen")}</dt>
        <dd>{account.lastSeenAt === null ? people("notSeen") : moment(account.lastSeenAt)}</dd>
        <dt>{text("made")}</dt>
        <dd>{moment(account.createdAt)}</dd>
      </dl>
      {!isOff && (
        <Deed
          why={account.invitationEndsAt === null ? text("linkWhy") : `${text("openLink", { until: moment(account.invitationEndsAt) })} ${text("linkWhy")}`}
        >
          <Button
            look={account.hasPassword || account.comesByProvider ? "usual" : "primary"}
            isPending={invitations.isMaking}
            onPress={() => void invitations.make(() => inviteThese([account.email]))}
          >
            {text("link")}
          </Button>
        </Deed>
      )}
      <LetIn account={account} readAgain={readAgain} />
      <InvitationLinks invitations={invitations} />
    </Part>
  );
}

/** Letting somebody in no longer can be taken back at a press, but for the sessions that it ended. */
function LetIn({ account, readAgain }: OfAccount) {
  const text = useTranslations("people.account");
  const deactivation = useChange(DEACTIVATE);
  const reactivation = useChange(REACTIVATE);
  const isOff = account.deactivatedAt !== null;

  async function deactivate() {
    const done = await deactivation.changeOrTell({ id: account.id, ifVersion: account.version });
    if (done === undefined) return readAgain();
    const version = done.account?.version;
    tellDone(text("deactivated", { name: account.name }), () => void reactivate(version));
  }

  async function reactivate(version: number | undefined) {
    const done = await reactivation.changeOrTell({ id: account.id, ...(version !== undefined && { ifVersion: version }) });
    if (done === undefined) readAgain();
    else tellDone(text("reactivated", { name: account.name }));
  }

  return (
    <Deed why={text(isOff ? "reactivateWhy" : "deactivateWhy")}>
      {isOff ? (
        <Button onPress={() => void reactivate(account.version)} isPending={reactivation.isSending}>
          {text("reactivate")}
        </Button>
      ) : (
        <Button onPress={() => void deactivate()} isPending={deactivation.isSending}>
          {text("deactivate")}
        </Button>
      )}
    </Deed>
  );
}

/** A button, and what follows from pressing it. */
function Deed({ why, children }: { why: string; children: ReactNode }) {
  return (
    <div className={styles["deed"]}>
      {children}
      <p className="soft">{why}</p>
    </div>
  );
}

function SeekersCohort({ account, readAgain }: OfAccount) {
  const text = useTranslations("people");
  const { rows, isWhole, failed, again } = useCohorts();
  const { move, isMoving } = useMove(readAgain);
  return (
    <Part title={text("account.cohort")} lead={text("account.cohortWhy")}>
      <Loaded data={rows} isPart={!isWhole} failed={failed} retry={again}>
        {(cohorts: readonly CohortName[]) => (
          <div className={styles["narrow"]}>
            <Select
              label={text("columns.cohort")}
              options={[{ key: WITHOUT_COHORT, name: text("filter.noCohort") }, ...cohorts.map(({ id, name }) => ({ key: id, name }))]}
              chosen={account.cohort?.id ?? WITHOUT_COHORT}
              isDisabled={isMoving}
              onChoose={(key) => {
                if (key !== (account.cohort?.id ?? WITHOUT_COHORT)) void move([account], cohorts.find((cohort) => cohort.id === key) ?? null);
              }}
            />
          </div>
        )}
      </Loaded>
    </Part>
  );
}

function LooksAfter({ account }: { account: AccountDetails }) {
  const text = useTranslations("people.account");
  return (
    <Part title={text("looksAfter")}>
      {account.advisedCohorts.length === 0 ? (
        <p className="soft">{text("looksAfterNone")}</p>
      ) : (
        <ul>
          {account.advisedCohorts.map((cohort) => (
            <li key={cohort.id}>{cohort.name}</li>
          ))}
        </ul>
      )}
      <p>
        <InnerLink to="/programme">{text("programme")}</InnerLink>
      </p>
    </Part>
  );
}

function Trail({ account }: { account: AccountDetails }) {
  const text = useTranslations("people.account");
  return (
    <Part title={text("trail")}>
      <ul className={styles["trail"]}>
        <li>
          <InnerLink to="/log" search={{ account: account.id }}>
            {text("did", { name: account.name })}
          </InnerLink>
        </li>
        <li>
          <InnerLink to="/log" search={{ subject: account.id }}>
            {text("about")}
          </InnerLink>
        </li>
        {account.seekerId !== null && (
          <li>
            <InnerLink to="/log" search={{ subject: account.seekerId }}>
              {text("looks")}
            </InnerLink>
          </li>
        )}
      </ul>
    </Part>
  );
}
