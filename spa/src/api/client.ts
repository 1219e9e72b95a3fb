import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, type CombinedError, fetchExchange, mapExchange } from "urql";
import { byDocumentId } from "./byDocumentId";

/** Values that have no id of their own are kept within what they belong to. */
const PARTS_OF_OTHERS = [
  "ApproachFigures",
  "Attention",
  "AttentionContact",
  "AttentionFigure",
  "AttentionPayload",
  "AttentionReason",
  "AttentionSeeker",
  "ChainFigures",
  "ChainLink",
  "CheckOutreachPayload",
  "ChecklistEntry",
  "CohortReport",
  "CohortReportPayload",
  "CommonGroundFact",
  "ContactPoint",
  "Disclosure",
  "ExportFault",
  "Figure",
  "FigureValue",
  "Finding",
  "GivingIdea",
  "HeldPeoplePayload",
  "HorizonCount",
  "ImportColumn",
  "ImportCounts",
  "ImportFault",
  "ImportField",
  "ImportPreview",
  "Mailto",
  "NextAction",
  "PageInfo",
  "Preparation",
  "SharedInsight",
  "Trend",
  "TrendPayload",
  "TrendPoint",
  "UserError",
  "Warning",
  "WeeklyEffort",
];

/** By which the server tells whom it answers. */
const ACCOUNT = "Throughline-Account";

/**
 * A client of one session. All of it is forgotten with the session, so that nobody sees what somebody else has read.
 *
 * @param signedOut is called when the server does not know the session, or knows it no longer
 * @param answered is called with the account that the server answers, before the answer is read; what it throws stands for the
 *     answer
 */
export function newClient(signedOut: () => void, answered: (account: string) => void): Client {
  return new Client({
    url: "/graphql",
    fetch: async (address, init) => {
      const answer = await fetch(address, init);
      const account = answer.headers.get(ACCOUNT);
      if (account !== null) answered(account);
      return answer;
    },
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { credentials: "same-origin" },
    exchanges: [
      mapExchange({
        onError(error) {
          if (isUnauthenticated(error)) signedOut();
        },
      }),
      cacheExchange({
        keys: Object.fromEntries(PARTS_OF_OTHERS.map((type) => [type, () => null])),
      }),
      ...(import.meta.env.PROD ? [byDocumentId] : []),
      fetchExchange,
    ],
  });
}

/** Whether the server does not know who asks. */
export function isUnauthenticated(error: CombinedError): boolean {
  return error.graphQLErrors.some((each) => each.extensions["code"] === "UNAUTHENTICATED");
}
