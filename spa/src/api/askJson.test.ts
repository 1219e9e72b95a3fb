import { afterEach, expect, test, vi } from "vitest";
import { askJson } from "./askJson";
import { onSessionEnd } from "./sessionEnd";

afterEach(() => vi.unstubAllGlobals());

function answerWith(body: object, status: number) {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(body, { status })));
}

test("that the session has ended is told to whoever keeps it, and to who asked", async () => {
  const ended = vi.fn<() => void>();
  const stop = onSessionEnd(ended);
  answerWith({ error: { code: "UNAUTHENTICATED", message: "Sign in first." } }, 401);
  expect(await askJson("GET", "/tokens")).toEqual({ refused: { code: "UNAUTHENTICATED", message: "Sign in first." } });
  expect(ended).toHaveBeenCalledOnce();
  stop();
});

test("who is refused for something else stays signed in", async () => {
  const ended = vi.fn<() => void>();
  const stop = onSessionEnd(ended);
  answerWith({ error: { code: "WRONG_PASSWORD" } }, 403);
  expect(await askJson("POST", "/password", {})).toEqual({ refused: { code: "WRONG_PASSWORD", message: undefined } });
  expect(ended).not.toHaveBeenCalled();
  stop();
});
