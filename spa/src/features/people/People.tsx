import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { useCohorts } from "../../api/useCohorts";
import { usePages } from "../../api/usePages";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { Failed, Page } from "../../ui/Page";
import { PagedList } from "../../ui/PagedList";
import { SearchBox } from "../../ui/SearchBox";
import { Select } from "../../ui/Select";
import { type ViewPart, useViewChange } from "../../ui/useView";
import { AccountTable } from "./AccountTable";
import { InvitationLinks, useInvitations } from "./InvitationLinks";
import { NewAccount } from "./NewAccount";
import styles from "./People.module.css";
import { PeopleParts } from "./PeopleParts";
import { Selection } from "./Selection";
import { inviteAllWithoutPassword } from "./invitations";
import { ACCOUNTS, NEVER_HERE } from "./operations";
import { ROLES, ENTRY_FILTERS, type View, WITHOUT_COHORT, filterOf, readView } from "./view";
import type { AccountsQuery } from "../../api/generated/graphql";
import { PeopleText } from "./text";

const route = getRouteApi("/people");

const accountsOf = (data: AccountsQuery) => data.accounts;

/** Who has an account in the institution, and may do what. */
export function People() {
  return (
    <PeopleText>
      <AllAccounts />
    </PeopleText>
  );
}

function AllAccounts() {
  const text = useTranslations("people");
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const change = useViewChange(navigate, readView);
  const search = useCallback((q: string | undefined) => change({ q }), [change]);
  const pages = usePages(ACCOUNTS, { filter: filterOf(view) }, accountsOf);
  const { readAgain } = pages;
  const { rows: cohorts = [], failed: lacksCohorts, again: againCohorts } = useCohorts();
  const { data: around, again: againAround } = useRead({ query: NEVER_HERE });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const invitations = useInvitations(() => void readAgain());

  const neverHere = around?.neverHere.totalCount ?? 0;

  return (
    <Page
      title={text("title")}
      lead={text("lead")}
      tools={
        <Button look="primary" onPress={() => setAdding(true)}>
          {text("add")}
        </Button>
      }
    >
      <PeopleParts />
      {neverHere > 0 && (
        <div className={styles["never"]}>
          <p>{text("neverHere", { count: neverHere })}</p>
          <Button onPress={() => void invitations.make(inviteAllWithoutPassword)} isPending={invitations.isMaking}>
            {text("inviteAll")}
          </Button>
        </div>
      )}
      {lacksCohorts && <Failed stillHere="part" retry={againCohorts} />}
      <PagedList
        pages={pages}
        controls={
          <>
            <SearchBox label={text("search")} hint={text("searchHint")} asked={view.q} onAsk={search} />
            <Filters view={view} cohorts={cohorts} onChange={change} />
          </>
        }
        count={(count) => text("count", { count })}
        empty={text("nobody")}
      >
        {(list) => (
          <>
            {list.some(({ id }) => selected.has(id)) && (
              <Selection
                rows={list.filter(({ id }) => selected.has(id))}
                cohorts={cohorts}
                invitations={invitations}
                onMoved={() => void readAgain()}
                onClear={() => setSelected(new Set())}
              />
            )}
            <AccountTable rows={list} selected={selected} onSelect={setSelected} />
          </>
        )}
      </PagedList>
      <InvitationLinks invitations={invitations} />
      <NewAccount
        isOpen={isAdding}
        onOpenChange={setAdding}
        cohorts={cohorts}
        onMade={() => {
          void readAgain();
          againAround();
        }}
      />
    </Page>
  );
}

interface FiltersProps {
  view: View;
  cohorts: readonly { id: string; name: string }[];
  onChange: (part: ViewPart<View>) => void;
}

const ALL = "all";

function Filters({ view, cohorts, onChange }: FiltersProps) {
  const text = useTranslations("people");
  return (
    <>
      <Select
        label={text("filter.role")}
        options={[{ key: ALL, name: text("filter.anyRole") }, ...ROLES.map((key) => ({ key, name: text(`roles.${key}`) }))]}
        chosen={view.role ?? ALL}
        onChoose={(key) => onChange({ role: key === ALL ? undefined : key })}
      />
      <Select
        label={text("filter.cohort")}
        options={[
          { key: ALL, name: text("filter.anyCohort") },
          { key: WITHOUT_COHORT, name: text("filter.noCohort") },
          ...cohorts.map(({ id, name }) => ({ key: id, name })),
        ]}
        chosen={view.cohort ?? ALL}
        onChoose={(key) => onChange({ cohort: key === ALL ? undefined : key })}
      />
      <Select
        label={text("filter.entry")}
        options={[{ key: ALL, name: text("filter.anyEntry") }, ...ENTRY_FILTERS.map((key) => ({ key, name: text(`filter.${key}`) }))]}
        chosen={view.is ?? ALL}
        onChoose={(key) => onChange({ is: key === ALL ? undefined : key })}
      />
    </>
  );
}
