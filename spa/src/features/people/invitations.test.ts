import { afterEach, expect, test, vi } from "vitest";
import { asCsv, inviteAllWithoutPassword, inviteThese } from "./invitations";

const link = (email: string) => ({ email, url: `https://college.example/welcome/${email}`, expiresAt: "2026-12-07T00:00:00Z" });

function answerWith(answer: (wish: { emails?: string[]; after?: string }) => Response): object[] {
  const wishes: object[] = [];
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    const wish = JSON.parse(body) as { emails?: string[]; after?: string };
    wishes.push(wish);
    return Promise.resolve(answer(wish));
  });
  return wishes;
}

afterEach(() => vi.unstubAllGlobals());

test("many addresses are asked for in parts that the server takes", async () => {
  const wishes = answerWith(({ emails = [] }) => Response.json({ links: emails.map(link) }));
  const invited = await inviteThese(Array.from({ length: 201 }, (_, at) => `a${at}@college.example`));
  expect(wishes).toHaveLength(2);
  expect("links" in invited && invited.links).toHaveLength(201);
});

test("everybody is asked for behind the last one, until there are no more", async () => {
  const wishes = answerWith(({ after }) =>
    Response.json({ links: after === undefined ? Array.from({ length: 200 }, (_, at) => link(`a${at}`)) : [link("z")] }),
  );
  const invited = await inviteAllWithoutPassword();
  expect(wishes).toEqual([{ withoutPassword: true }, { withoutPassword: true, after: "a199" }]);
  expect("links" in invited && invited.links.at(-1)?.email).toBe("z");
});

test("why there are no links is told by the server's code", async () => {
  answerWith(() => Response.json({ error: { code: "PASSWORDS_OFF" } }, { status: 403 }));
  expect(await inviteThese(["a@college.example"])).toEqual({ refused: "PASSWORDS_OFF" });
});

test("a table has no formulas, and commas stay within their cell", () => {
  expect(asCsv([{ ...link("=1+1@college.example"), url: "https://a/b,c" }])).toBe(
    "email,link,expires\r\n'=1+1@college.example,\"https://a/b,c\",2026-12-07T00:00:00Z\r\n",
  );
});
