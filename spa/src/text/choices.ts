import type { Approach, Channel, ExchangeKind, Horizon, InsightKind, Topic } from "../api/generated/graphql";

/** What can be chosen in several places, in the order in which it is offered everywhere; what it is called is in words.json. */
export const CHANNELS: readonly Channel[] = ["EMAIL", "LINKEDIN", "MESSAGE", "PHONE", "IN_PERSON"];

export const APPROACHES: readonly Approach[] = ["REFERRAL", "INTRODUCTION", "EVENT", "ALUMNI", "GROUP", "COLD"];

export const HORIZONS: readonly Horizon[] = ["NOW", "FIVE_YEARS", "TWENTY_YEARS", "ADMIRED"];

/** In the order of a conversation. */
export const TOPICS: readonly Topic[] = ["STORY", "PATH", "WORK", "COMPANY", "INDUSTRY", "ADVICE", "FEEDBACK", "REFERRAL"];

export const INSIGHT_KINDS: readonly InsightKind[] = ["FACT", "TIP", "TREND", "CONTACT_NEED"];

export const EXCHANGE_KINDS: readonly ExchangeKind[] = ["ARTICLE", "EXPERIENCE", "INTRODUCTION", "ADVICE", "HELP", "TIME", "OTHER"];
