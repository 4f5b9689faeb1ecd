// The report of Checkstyle, which many build servers and reviewing tools read.
import { structure, writeXml } from '../syntax/xmlWriter.js';
import { oneLine } from './columns.js';
import { locatedIn, plainPath } from './places.js';
import type { Reporter } from './reporter.js';
import { sentenceOf } from './words.js';

/** The version of Checkstyle that readers of the format expect; nothing in it changed since. */
const VERSION = '4.3';

export const checkstyle: Reporter = {
  name: 'checkstyle',
  report(files, { say }) {
    return writeXml(
      structure(
        'checkstyle',
        { version: VERSION },
        files.map((file) =>
          structure(
            'file',
            { name: oneLine(plainPath(file.path)) },
            locatedIn(file, file.findings).map(({ finding, region }) =>
              structure(
                'error',
                {
                  line: region.startLine,
                  column: region.startColumn,
                  severity: finding.severity,
                  message: oneLine(sentenceOf(finding, say)),
                  source: `tamdil.${finding.rule}`,
                },
                [],
              ),
            ),
          ),
        ),
      ),
    );
  },
};
