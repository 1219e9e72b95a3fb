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
  expect(invited.links).toHaveLength(201);
});

test("everybody is asked for behind the last one, until there are no more", async () => {
  const wishes = answerWith(({ after }) =>
    Response.json({ links: after === undefined ? Array.from({ length: 200 }, (_, at) => link(`a${at}`)) : [link("z")] }),
  );
  const invited = await inviteAllWithoutPassword();
  expect(wishes).toEqual([{ withoutPassword: true }, { withoutPassword: true, after: "a199" }]);
  expect(invited.links.at(-1)?.email).toBe("z");
});

test("what was made before the server refused the rest is there: the links before these have ended by it", async () => {
  answerWith(({ emails = [] }) => (emails.includes("a200@college.example") ? Response.json({ error: { code: "BUSY" } }, { status: 503 }) : Response.json({ links: emails.map(link) })));
  const invited = await inviteThese(Array.from({ length: 201 }, (_, at) => `a${at}@college.example`));
  expect(invited.links).toHaveLength(200);
  expect(invited.refused?.code).toBe("BUSY");
});

test("why there are no links is told by the server's code", async () => {
  answerWith(() => Response.json({ error: { code: "PASSWORDS_OFF" } }, { status: 403 }));
  expect(await inviteThese(["a@college.example"])).toEqual({ links: [], refused: { code: "PASSWORDS_OFF", message: undefined } });
});

test("a table has no formulas, and commas stay within their cell", () => {
  expect(asCsv([{ ...link("=1+1@college.example"), url: "https://a/b,c" }])).toBe(
    "email,link,expires\r\n'=1+1@college.example,\"https://a/b,c\",2026-12-07T00:00:00Z\r\n",
  );
});
