import type { OwnText } from "../text/ownText";

/** Loads a page and what only it says side by side: one after the other, a slow line would be waited for twice. */
export function withText<Page>(text: OwnText, load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [page] = await Promise.all([load(), text.preload()]);
    return page;
  };
}
