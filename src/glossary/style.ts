// House styles: one YAML file each, named by its file name.
import { z } from 'zod';
import type { Finding } from '../model/finding.js';
import type { HouseStyle } from '../model/style.js';
import { checkShape } from '../syntax/shape.js';
import { readYaml } from '../syntax/yaml.js';

/** The shape of a style file. */
export const styleSchema = z
  .strictObject({
    about: z.string().trim().min(1).max(1000).meta({ description: 'Whose style this is and what marks it.' }),
    names: z
      .enum(['preferred', 'keep'])
      .default('preferred')
      .meta({ description: 'preferred: names are brought to the form of this style. keep: names stay as filed.' }),
    quotes: z
      .enum(['change', 'keep'])
      .default('change')
      .meta({ description: 'Whether names inside quotation marks are changed too.' }),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/u))
      .default([])
      .meta({ description: 'Languages this style speaks of; elsewhere the generally preferred terms hold.' }),
    country: z.string().optional().meta({ description: 'Id of the country of the newsroom.' }),
    dateline: z.string().trim().min(1).max(100).optional().meta({
      description:
        'How a dateline is written: PLACE (a place in capitals), Place (as it is), date (the day), all else as it stands. With a dash at its end the story goes on behind it (PLACE —), else it is a line of its own (Place, date, AZERTAC).',
    }),
    signoff: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'How the outlet signs a story, such as — VNS.' }),
    glosses: z.record(z.string(), z.string().trim().min(1).max(200)).optional().meta({
      description:
        'What stands in parentheses behind the first full mention of a concept, by concept id (milli-majlis: National Assembly).',
    }),
  })
  .meta({ title: 'Tamdil house style' });

/**
 * Reads a style file. Never throws.
 * @param id the style's name: the file's name without its ending
 */
export function readStyle(source: string, path: string, id: string): { style?: HouseStyle; findings: Finding[] } {
  const { document, findings } = readYaml(source, path);
  if (document === undefined) return { findings };
  const shape = checkShape(styleSchema, document, path);
  findings.push(...shape.findings);
  return shape.value ? { style: { id, ...shape.value }, findings } : { findings };
}
