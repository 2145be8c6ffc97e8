// Checks SARIF logs against the standard's schema: node .ci/verify-sarif.mjs LOG.sarif…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The schema and a validator of its age come with the same package.
const here = createRequire(import.meta.url);
const there = createRequire(here.resolve("@microsoft/jest-sarif"));
const Ajv = there("ajv");
const ajv = new Ajv({ schemaId: "id", meta: false, unknownFormats: "ignore", logger: false });
ajv.addMetaSchema(there("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(there("./schemas/sarif-2.1.0-rtm.5.json"));

let failed = process.argv.length < 3;
for (const path of process.argv.slice(2)) {
  if (validate(JSON.parse(readFileSync(path, "utf8")))) {
    console.log(`valid: ${path}`);
  } else {
    failed = true;
    console.error(path, validate.errors);
  }
}
process.exit(failed ? 1 : 0);
