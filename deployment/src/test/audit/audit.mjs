// Runs every audit of graphql-http against one endpoint: node audit.mjs <url> <cookie>. One line an audit; not one may warn.
import { serverAudits } from "graphql-http";

const [url, cookie] = process.argv.slice(2);
const signedIn = (input, init = {}) => fetch(input, { ...init, headers: { ...init.headers, cookie } });

let failed = 0;
const audits = serverAudits({ url, fetchFn: signedIn });
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== "ok") {
    failed++;
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${audits.length - failed} of ${audits.length} audits passed`);
process.exitCode = failed === 0 && audits.length > 0 ? 0 : 1;
