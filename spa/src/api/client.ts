import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
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

/**
 * A client of one session. All of it is forgotten with the session, so that nobody sees what somebody else has read.
 *
 * @param signedOut is called when the server does not know the session, or knows it no longer
 */
export function newClient(signedOut: () => void): Client {
  return new Client({
    url: "/graphql",
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
        resolvers: { Contact: { timeline: relayPagination() } },
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
