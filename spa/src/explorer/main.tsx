import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./explorer.css";

const FIRST_QUERY = `# Asks as who is signed in here.
# Ctrl-Space suggests, Ctrl-Enter sends.
{
  viewer {
    name
    institution {
      name
    }
  }
  contacts(first: 3) {
    totalCount
    nodes {
      name
      chain {
        depth
        to {
          name
        }
      }
    }
  }
}
`;

/** Sends what was written as it is, in the name of this browser's session. */
async function ask(request: object): Promise<object> {
  const answer = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify(request),
  });
  return (await answer.json()) as object;
}

const place = document.getElementById("root");
if (place === null) throw new Error("graphiql.html has no element #root");

createRoot(place).render(
  <StrictMode>
    <GraphiQL fetcher={ask} initialQuery={FIRST_QUERY} defaultEditorToolsVisibility={false} />
  </StrictMode>,
);
