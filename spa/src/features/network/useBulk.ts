import { useCallback, useState } from "react";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import { bringBack, hide } from "../../api/going";
import { useReasons } from "../../api/refusals";
import { tellBeforeDoing, tellDone, tellRefused } from "../../ui/Toasts";
import { inTurn } from "./inTurn";
import type { Row, RowChange } from "./useRows";

const TAG_CONTACT = graphql(`
  mutation TagContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        version
        tags
        updatedAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

const DELETE_CONTACT = graphql(`
  mutation DeleteListedContact($input: DeleteContactInput!) {
    deleteContact(input: $input) {
      deletedContactId
      userErrors {
        ...Refused
      }
    }
  }
`);

/** What is known where no answer came. */
const NO_ANSWER = { contact: null, userErrors: [] };

/** How far it has come. */
export interface Progress {
  done: number;
  of: number;
}

interface Retagged {
  id: string;
  version: number;
  before: string[];
  after: string[];
}

/**
 * Changes to several contacts, each of which can be taken back.
 *
 * @param changed is told what became of them
 */
export function useBulk(changed: (changes: ReadonlyMap<string, RowChange>) => void) {
  const client = useClient();
  const text = useTranslations("network.bulk");
  const app = useTranslations("app");
  const reasonsOf = useReasons();
  const [progress, setProgress] = useState<Progress>();

  const retag = useCallback(
    async (all: readonly Retagged[], told: (done: number) => string, canUndo: boolean) => {
      const changes = new Map<string, RowChange>();
      let why: string | undefined;
      setProgress({ done: 0, of: all.length });
      const failed = await inTurn(
        all,
        async ({ id, version, after }) => {
          // Of the version that was seen: whose tags were changed meanwhile keeps those.
          const input = { id, tags: after, ifVersion: version, mutationKey: crypto.randomUUID() };
          const { contact, userErrors } = (await client.mutation(TAG_CONTACT, { input }).toPromise()).data?.updateContact ?? NO_ANSWER;
          why ??= reasonsOf(userErrors)[0]?.message;
          if (contact === null) return false;
          changes.set(id, { version: contact.version, tags: contact.tags });
          return true;
        },
        (done) => setProgress({ done, of: all.length }),
      );
      setProgress(undefined);
      if (failed.length > 0) tellRefused(text("notTagged", { count: failed.length, why: why ?? app("notSent") }));
      if (changes.size === 0) return;
      changed(changes);
      const undo = () => {
        const back = all.flatMap(({ id, before, after }) => {
          const change = changes.get(id);
          return change === undefined ? [] : [{ id, version: change.version, before: after, after: before }];
        });
        void retag(back, (count) => text("tagsBack", { count }), false);
      };
      tellDone(told(changes.size), canUndo ? undo : undefined);
    },
    [client, text, app, reasonsOf, changed],
  );

  const addTag = useCallback(
    (rows: readonly Row[], tag: string) => {
      const all = rows
        .filter((row) => !row.tags.includes(tag))
        .map(({ id, version, tags }) => ({ id, version, before: tags, after: [...tags, tag] }));
      void retag(all, (count) => text("tagged", { count, tag }), true);
    },
    [retag, text],
  );

  const removeTag = useCallback(
    (rows: readonly Row[], tag: string) => {
      const all = rows
        .filter((row) => row.tags.includes(tag))
        .map(({ id, version, tags }) => ({ id, version, before: tags, after: tags.filter((each) => each !== tag) }));
      void retag(all, (count) => text("untagged", { count, tag }), true);
    },
    [retag, text],
  );

  const remove = useCallback(
    (rows: readonly Row[]) => {
      const ids = rows.map((row) => row.id);
      hide("contact", ids);
      // The server cannot bring a contact back, so it is asked when it is too late to undo.
      tellBeforeDoing(text("deleted", { count: rows.length }), () => deleteForGood(), () => bringBack("contact", ids));

      async function deleteForGood() {
        let why: string | undefined;
        const failed = await inTurn(
          rows,
          async ({ id, version }) => {
            const input = { id, ifVersion: version, mutationKey: crypto.randomUUID() };
            const answer = (await client.mutation(DELETE_CONTACT, { input }).toPromise()).data?.deleteContact;
            why ??= reasonsOf(answer?.userErrors ?? [])[0]?.message;
            return answer?.userErrors.length === 0;
          },
          () => undefined,
        );
        if (failed.length === 0) return;
        bringBack("contact", failed.map((row) => row.id));
        tellRefused(text("notDeleted", { count: failed.length, why: why ?? app("notSent") }));
      }
    },
    [client, text, app, reasonsOf],
  );

  return { addTag, removeTag, remove, progress };
}
