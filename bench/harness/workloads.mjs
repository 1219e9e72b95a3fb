// What is asked of whom. Each workload gives the requests that the load generator draws from.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bench } from "./places.mjs";

const query = (name) => readFileSync(join(bench, "queries", `${name}.graphql`), "utf8").replace(/\s+/g, " ").trim();

const PAGE = 50;
/** Ten digits here are replaced by a number that was never there before. */
export const UNIQUE = "@@@@@@@@@@";
const TYPED = ["j", "jo", "jos", "jose", "g", "ga", "garc", "mu", "mull", "sm", "nov", "analyst", "dir", "berl", "vega he", "an ko", "zz"];

/** The page from one of the contenders, for one seeker. */
export function page(contender, one, after = null) {
  if (contender.startsWith("ours")) {
    return { token: one.token, body: { query: query("page"), variables: { first: PAGE, after } } };
  }
  const variables = { institution: one.institution, seeker: one.seeker, first: PAGE };
  const text = contender.startsWith("postgraphile") ? query("page-postgraphile") : query("page-lists");
  return { body: { query: text, variables } };
}

const ours = (one, text, variables = {}) => ({ token: one.token, body: { query: text, variables } });
const each = (seekers, request) => seekers.map(request);

/**
 * What else is measured, at so many clients, of which contenders. `heavy` are the seekers with 208 contacts,
 * `collector` one with 12,000, and `near` and `far` the cursors before its first pages and before those around page 200.
 */
export const WORKLOADS = {
  page: {
    title: "the one call",
    of: ["ours", "postgraphile", "postgraphile-2", "spring", "smallrye", "thin", "floor"],
    requests: (contender, { heavy }) => each(heavy, (one) => page(contender, one)),
  },
  network: {
    title: "the one call with counts, chains and origins",
    clients: [8],
    of: ["ours"],
    requests: (_, { heavy }) => each(heavy, (one) => ours(one, query("network"), { first: PAGE })),
  },
  unseen: {
    title: "the one call, each time a document never seen before",
    clients: [8],
    of: ["ours"],
    requests: (contender, { heavy }) =>
      each(heavy, (one) => {
        const request = page(contender, one);
        request.body.query = request.body.query.replace("id name title strength", `id a${UNIQUE}: name title strength`);
        return request;
      }),
  },
  tiny: {
    title: "the viewer's name",
    clients: [32],
    of: ["ours", "postgraphile", "postgraphile-2"],
    requests: (contender, { heavy }) =>
      each(heavy, (one) =>
        contender.startsWith("ours")
          ? ours(one, "{ viewer { name } }")
          : {
              body: {
                query: "query Viewer($institution: UUID!, $account: UUID!) { account(institutionId: $institution, rowId: $account) { name } }",
                variables: { institution: one.institution, account: one.account },
              },
            },
      ),
  },
  point: {
    title: "one contact by id",
    clients: [8],
    of: ["ours", "postgraphile"],
    requests: (contender, { heavy }) =>
      heavy.flatMap((one) =>
        one.contacts.map((contact) =>
          contender.startsWith("ours")
            ? ours(one, "query One($id: ID!) { contact(id: $id) { id name title strength organization { id name sector } } }", { id: contact })
            : {
                body: {
                  query: `query One($institution: UUID!, $id: UUID!) { contact(institutionId: $institution, rowId: $id) {
                    id: rowId name title strength organization: institutionSeekerOrganization { id: rowId name sector } } }`,
                  variables: { institution: one.institution, id: contact },
                },
              },
        ),
      ),
  },
  search: {
    title: "a search as one types, among 208 contacts",
    clients: [8],
    of: ["ours"],
    requests: (_, { heavy }) => heavy.slice(0, 200).flatMap((one) => TYPED.map((text) => search(one, text))),
  },
  "search-large": {
    title: "a search as one types, among 12,000 contacts",
    clients: [8],
    of: ["ours"],
    requests: (_, { collector }) => TYPED.map((text) => search(collector, text)),
  },
  "page-first": {
    part: "deep",
    title: "pages 1 to 20 of 12,000 contacts",
    clients: [8],
    of: ["ours"],
    requests: (contender, { collector, near }) => each(near, (after) => page(contender, collector, after)),
  },
  "page-deep": {
    part: "deep",
    title: "pages 191 to 210 of them",
    clients: [8],
    of: ["ours"],
    requests: (contender, { collector, far }) => each(far, (after) => page(contender, collector, after)),
  },
  growth: {
    title: "the one call at size S",
    clients: [8],
    of: ["ours-s"],
    requests: (contender, { heavyS }) => each(heavyS, (one) => page(contender, one)),
  },
  mutation: {
    title: "a contact's title changed",
    clients: [8],
    of: ["ours", "postgraphile"],
    changes: true,
    requests: (contender, { heavy }) =>
      heavy.flatMap((one) =>
        one.contacts.map((contact) =>
          contender.startsWith("ours")
            ? ours(
                one,
                `mutation Change($input: UpdateContactInput!) { updateContact(input: $input) {
                   contact { id title version } userErrors { code } } }`,
                { input: { id: contact, title: `Engineer ${UNIQUE}` } },
              )
            : {
                body: {
                  query: `mutation Change($institution: UUID!, $id: UUID!, $title: String!) {
                    updateContact(input: {institutionId: $institution, rowId: $id, patch: {title: $title}}) {
                      contact { id: rowId title version } } }`,
                  variables: { institution: one.institution, id: contact, title: `Engineer ${UNIQUE}` },
                },
              },
        ),
      ),
  },
};

function search(one, text) {
  return ours(
    one,
    `query Search($text: String!) { contacts(first: 10, filter: {search: $text}) {
       nodes { id name title organization { name } } pageInfo { hasNextPage endCursor } } }`,
    { text },
  );
}
