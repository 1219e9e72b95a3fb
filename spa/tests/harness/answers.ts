import type { Page } from "playwright-core";

/** Answers that are held back, or refused, until they are let go. */
export interface Held {
  /** Lets those through that wait, and all that come later. */
  letGo: () => void;
}

type Variables = Record<string, unknown>;

/** Holds back what a page asks by one operation, or only some of it. */
export async function holdBack(page: Page, operation: string, isMeant: (variables: Variables) => boolean = () => true): Promise<Held> {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/graphql", async (route) => {
    const asked = askedBy(route.request().postDataJSON());
    if (asked.operation === operation && isMeant(asked.variables)) await gone;
    await route.fallback();
  });
  return { letGo };
}

/** Answers one operation, or only some of it, as a server does in which something went wrong: without any data. */
export async function refuse(page: Page, operation: string, isMeant: (variables: Variables) => boolean = () => true): Promise<Held> {
  let isOver = false;
  await page.route("**/graphql", async (route) => {
    const asked = askedBy(route.request().postDataJSON());
    if (isOver || asked.operation !== operation || !isMeant(asked.variables)) return route.fallback();
    return route.fulfill({ json: { data: null, errors: [{ message: "Something went wrong.", extensions: { code: "INTERNAL" } }] } });
  });
  return {
    letGo: () => {
      isOver = true;
    },
  };
}

function askedBy(body: unknown): { operation: string | undefined; variables: Variables } {
  const { operationName, variables } = body as { operationName?: string; variables?: Variables };
  return { operation: operationName, variables: variables ?? {} };
}
