// Renders a chart that keeps to a small part of Helm's language: values by their path, quote, and if … end without else. Whatever
// else stands in a template is an error here, so that what Helm makes of a chart is what is checked.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const TAG = /\{\{(-?)\s*(.*?)\s*(-?)\}\}/g;
const PATH = /^\.((?:Values|Release|Chart)(?:\.[A-Za-z0-9]+)+)$/;

function valueOf(path, context, file) {
    const found = PATH.exec(path);
    if (!found) throw new Error(`${file}: {{ ${path} }} is not in the part of Helm's language that is checked`);
    const value = found[1].split(".").reduce((object, name) => object?.[name], context);
    if (value === undefined) throw new Error(`${file}: there is no ${path}`);
    return value;
}

function render(text, context, file) {
    let out = "";
    let last = 0;
    let trims = false;
    const shown = [true];
    const put = (piece) => {
        if (shown.every(Boolean)) out += trims ? piece.replace(/^\s+/, "") : piece;
        trims = false;
    };
    for (const tag of text.matchAll(TAG)) {
        const [whole, before, inside, after] = tag;
        const piece = text.slice(last, tag.index);
        put(before ? piece.replace(/\s+$/, "") : piece);
        last = tag.index + whole.length;
        trims = after === "-";
        if (inside === "end") {
            if (shown.length === 1) throw new Error(`${file}: an end without an if`);
            shown.pop();
        } else if (inside.startsWith("if ")) {
            shown.push(Boolean(valueOf(inside.slice(3), context, file)));
        } else {
            const [path, filter, ...more] = inside.split("|").map((word) => word.trim());
            if (more.length > 0 || (filter && filter !== "quote")) throw new Error(`${file}: {{ ${inside} }} is not checked`);
            const value = valueOf(path, context, file);
            put(filter ? JSON.stringify(String(value)) : String(value));
        }
    }
    put(text.slice(last));
    if (shown.length > 1) throw new Error(`${file}: an if without an end`);
    return out;
}

/** The objects of a chart, by file, with these values over its own. */
export function objectsOf(folder, release, values = {}) {
    const chart = parse(readFileSync(join(folder, "Chart.yaml"), "utf8"));
    const context = {
        Values: { ...parse(readFileSync(join(folder, "values.yaml"), "utf8")), ...values },
        Release: { Name: release },
        Chart: { Name: chart.name, Version: chart.version, AppVersion: chart.appVersion },
    };
    const templates = join(folder, "templates");
    return readdirSync(templates)
        .sort()
        .map((file) => ({ file, object: parse(render(readFileSync(join(templates, file), "utf8"), context, file)) }));
}
