import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const GENERATED = join(import.meta.dirname, "src", "api", "generated", "graphql.ts");
/** One of the generator's lines: the name of a document, and what it is. */
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm;
/** A document as features write it. */
const WRITTEN = /\bgraphql\(`([^`]*)`\)/g;
const NAMED = /\b(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Puts each document where it is written, in place of a look-up in a list of all: a page then loads its own documents and not
 * those of every other page. Only in what is built; otherwise the list does.
 */
export function inlineDocuments(): Plugin {
  let documents = new Map<string, string>();
  return {
    name: "inline-documents",
    apply: "build",
    enforce: "pre",
    buildStart() {
      documents = new Map([...readFileSync(GENERATED, "utf8").matchAll(DOCUMENT)].map(([, name = "", document = ""]) => [name, document]));
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes("/generated/") || !code.includes("graphql(`")) return null;
      return { code: code.replace(WRITTEN, (_, text: string) => `(${documentOf(text, documents)})`), map: null };
    },
  };
}

function documentOf(text: string, documents: ReadonlyMap<string, string>): string {
  const [, kind, name] = NAMED.exec(text) ?? [];
  const document = documents.get(`${name}${kind === "fragment" ? "FragmentDoc" : "Document"}`);
  if (document === undefined) throw new Error(`The generator made no document of ${kind} ${name}: was it run?`);
  return document;
}
